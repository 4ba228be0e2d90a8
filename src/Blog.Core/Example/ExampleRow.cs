using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Example;

/// <summary>A row that came with the example content, and how it was left: what differs since, the owner has changed.</summary>
public sealed class ExampleRow
{
    public const int MaxKind = 40;
    public const int MaxKey = 50;

    /// <summary>The name of its <see cref="IExampleKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its number, or what else tells it from others of the kind.</summary>
    public required string Key { get; init; }

    /// <summary>As the kind reads it: a version, or the JSON of settings.</summary>
    public required string State { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ExampleRow>
    {
        public void Configure(EntityTypeBuilder<ExampleRow> builder)
        {
            builder.ToTable("ExampleRows");
            builder.HasKey(r => new { r.Kind, r.Key });
            builder.Property(r => r.Kind).HasMaxLength(MaxKind);
            builder.Property(r => r.Key).HasMaxLength(MaxKey);
        }
    }
}
