using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Related;

/// <summary>
/// What stands beside a published article: the one before it, the one after it and the one that is most like it.
/// </summary>
/// <remarks>Derived data: whatever stands here, a page shows only what is published, and the start mends what differs.</remarks>
public sealed class ArticleNeighbours
{
    public long ArticleId { get; private set; }

    /// <summary>Published next before it; null for the oldest.</summary>
    public long? OlderId { get; private set; }

    /// <summary>Published next after it; null for the newest.</summary>
    public long? NewerId { get; private set; }

    /// <summary>The most like it; null where none is.</summary>
    public long? RelatedId { get; private set; }

    /// <summary>How much <see cref="RelatedId"/> is like it, as <see cref="Likeness"/> counts; 0 for none.</summary>
    public int RelatedScore { get; private set; }

    /// <summary>Whether <see cref="RelatedId"/> is to be looked for anew, in the background.</summary>
    public bool IsStale { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ArticleNeighbours>
    {
        public void Configure(EntityTypeBuilder<ArticleNeighbours> builder)
        {
            builder.ToTable("ArticleNeighbours");
            // Bound to no article: deleting one would lock its row before the turn to write here is taken.
            builder.HasKey(n => n.ArticleId);
            builder.Property(n => n.ArticleId).ValueGeneratedNever();
            builder.HasIndex(n => n.RelatedId);
            builder.HasIndex(n => n.ArticleId, "IX_ArticleNeighbours_Stale").HasFilter("\"IsStale\"");
        }
    }
}
