using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Slots;

/// <summary>An article or a category that stays free of ads, as its author asked.</summary>
public sealed class AdExemption
{
    public const string Article = "article";
    public const string Category = "category";

    /// <summary><see cref="Article"/> or <see cref="Category"/>.</summary>
    public required string Kind { get; init; }

    public required long TargetId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AdExemption>
    {
        public void Configure(EntityTypeBuilder<AdExemption> builder)
        {
            builder.ToTable("AdExemptions");
            builder.HasKey(x => new { x.Kind, x.TargetId });
            builder.Property(x => x.Kind).HasMaxLength(10);
        }
    }
}
