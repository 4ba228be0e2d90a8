using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Related;

/// <summary>
/// The neighbours of a published article: the previous one, the next one and the most similar one (related article).
/// </summary>
/// <remarks>
/// Derived data, made again by <see cref="NeighbourMending"/> at start. A page shows only those neighbours that are published.
/// </remarks>
public sealed class ArticleNeighbours
{
    public long ArticleId { get; private set; }

    /// <summary>Published next before it in its language; null for the oldest.</summary>
    public long? OlderId { get; private set; }

    /// <summary>Published next after it in its language; null for the newest.</summary>
    public long? NewerId { get; private set; }

    /// <summary>The most like it; null where none is.</summary>
    public long? RelatedId { get; private set; }

    /// <summary>How much <see cref="RelatedId"/> is like it, as <see cref="Similarity"/> counts; 0 for none.</summary>
    public int RelatedScore { get; private set; }

    /// <summary>Whether the background job has to look for the related article again.</summary>
    public bool IsStale { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ArticleNeighbours>
    {
        public void Configure(EntityTypeBuilder<ArticleNeighbours> builder)
        {
            builder.ToTable("ArticleNeighbours");
            // No foreign key to the article: deleting one would lock its
            // row before the advisory lock of the neighbours is taken.
            builder.HasKey(n => n.ArticleId);
            builder.Property(n => n.ArticleId).ValueGeneratedNever();
            builder.HasIndex(n => n.RelatedId);
            builder.HasIndex(n => n.ArticleId, "IX_ArticleNeighbours_Stale").HasFilter("\"IsStale\"");
        }
    }
}
