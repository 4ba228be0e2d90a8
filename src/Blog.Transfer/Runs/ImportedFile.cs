using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Transfer.Runs;

/// <summary>
/// A file of an earlier import and the article or page made from it, so that the next import updates only changed files.
/// </summary>
public sealed class ImportedFile
{
    public const int MaxSource = 400;
    public const int MaxPath = 500;

    public long Id { get; private set; }

    /// <summary>The imported folder: its real path, or a name of its own. Equal paths in two folders are two articles.</summary>
    public required string Source { get; set; }

    /// <summary>Path inside the imported folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file's bytes, hexadecimal; finds the file again when its folder has moved.</summary>
    public required string FileHash { get; set; }

    /// <summary>
    /// SHA-256 of all that goes into the article: file, local pictures, resolved links, importer version; hexadecimal.
    /// </summary>
    public required string ContentHash { get; set; }

    /// <summary>
    /// The slug in the file's front matter, name or title. Only when it changes does the next import move the article.
    /// </summary>
    public required string RequestedSlug { get; set; }

    /// <summary>The slug that it was given, to which other files of the folder link.</summary>
    public required string Slug { get; set; }

    /// <summary><c>article</c> or <c>page</c>.</summary>
    public required string TargetType { get; init; }

    public required long TargetId { get; init; }

    /// <summary>
    /// Hash of the target's editable fields as the import left them. With another hash, a person has edited the target.
    /// </summary>
    public required string TargetState { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportedFile>
    {
        public void Configure(EntityTypeBuilder<ImportedFile> builder)
        {
            builder.ToTable("ImportedFiles");
            builder.Property(f => f.Source).HasMaxLength(MaxSource);
            builder.Property(f => f.Path).HasMaxLength(MaxPath);
            builder.Property(f => f.FileHash).HasMaxLength(64);
            builder.Property(f => f.ContentHash).HasMaxLength(64);
            builder.Property(f => f.RequestedSlug).HasMaxLength(Permalink.MaxPath);
            builder.Property(f => f.Slug).HasMaxLength(Permalink.MaxPath);
            builder.Property(f => f.TargetType).HasMaxLength(20);
            builder.Property(f => f.TargetState).HasMaxLength(64);
            builder.HasIndex(f => new { f.Source, f.Path }).IsUnique();
        }
    }
}
