using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Slots;

/// <summary>An article or a category that stays free of ads, by its author's wish.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is an exception from a rule, not from a flow.")]
public sealed class AdException
{
    public const string Article = "article";
    public const string Category = "category";

    /// <summary><see cref="Article"/> or <see cref="Category"/>.</summary>
    public required string Kind { get; init; }

    public required long TargetId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AdException>
    {
        public void Configure(EntityTypeBuilder<AdException> builder)
        {
            builder.ToTable("AdExceptions");
            builder.HasKey(x => new { x.Kind, x.TargetId });
            builder.Property(x => x.Kind).HasMaxLength(10);
        }
    }
}
