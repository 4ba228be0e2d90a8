using Blog.Core.Data;
using Blog.Media.Variants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Media.Library;

/// <summary>A picture in the media folder, re-encoded and kept under the hash of its content.</summary>
public sealed class Picture : IVersioned, ITimestamped
{
    public const int MaxFileName = 120;
    public const int MaxAlt = 300;

    public long Id { get; private set; }

    /// <summary>Lower-case hexadecimal content hash, the name of its files.</summary>
    public required string Hash { get; init; }

    /// <summary>File extension of the full picture without dot: jpg, png, webp or gif.</summary>
    public required string Extension { get; init; }

    /// <summary>Pixels.</summary>
    public int Width { get; init; }

    /// <summary>Pixels.</summary>
    public int Height { get; init; }

    /// <summary>Widths of its WebP variants in pixels, ascending, joined by commas.</summary>
    public string Widths { get; init; } = "";

    /// <summary>What it stands on, as <see cref="PictureGround"/> writes it; empty where nobody has looked.</summary>
    public string Ground { get; init; } = "";

    /// <summary>Size of the full picture's file in bytes.</summary>
    public long Bytes { get; init; }

    public bool Animated { get; init; }

    /// <summary>The name under which it was uploaded, for people to recognise.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Default alternative text.</summary>
    public string Alt { get; set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    public long Version { get; private set; } = 1;

    internal sealed class Configuration : IEntityTypeConfiguration<Picture>
    {
        public void Configure(EntityTypeBuilder<Picture> builder)
        {
            builder.ToTable("Pictures");
            builder.Property(p => p.Hash).HasMaxLength(64);
            builder.Property(p => p.Extension).HasMaxLength(5);
            builder.Property(p => p.Widths).HasMaxLength(100);
            builder.Property(p => p.Ground).HasMaxLength(PictureGround.MaxLength);
            builder.Property(p => p.FileName).HasMaxLength(MaxFileName);
            builder.Property(p => p.Alt).HasMaxLength(MaxAlt);
            builder.HasIndex(p => p.Hash).IsUnique();
        }
    }
}
