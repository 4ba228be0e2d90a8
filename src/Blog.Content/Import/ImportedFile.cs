using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Import;

/// <summary>Remembers what a file was imported as, so that a second import changes only what has changed.</summary>
public sealed class ImportedFile
{
    public long Id { get; private set; }

    /// <summary>Path inside the imported folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file and its local pictures, hexadecimal.</summary>
    public required string ContentHash { get; set; }

    /// <summary><c>article</c> or <c>page</c>.</summary>
    public required string TargetType { get; set; }

    public long TargetId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportedFile>
    {
        public void Configure(EntityTypeBuilder<ImportedFile> builder)
        {
            builder.ToTable("ImportedFiles");
            builder.Property(f => f.Path).HasMaxLength(500);
            builder.Property(f => f.ContentHash).HasMaxLength(64);
            builder.Property(f => f.TargetType).HasMaxLength(20);
            builder.HasIndex(f => f.Path).IsUnique();
        }
    }
}
