using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Totals;

/// <summary>
/// What one ad did in one slot in one month that is over (UTC): the sum of its days, so that years are read as fast as weeks.
/// </summary>
public sealed class AdMonth
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required long AdId { get; init; }

    public required long SlotId { get; init; }

    public long Served { get; init; }

    public long ServedCrawlers { get; init; }

    public long ServedPreviews { get; init; }

    public long ServedPrefetches { get; init; }

    public long ServedStaff { get; init; }

    public long Viewed { get; init; }

    public long ViewedFiltered { get; init; }

    public long Clicked { get; init; }

    public long ClickedCrawlers { get; init; }

    public long ClickedPreviews { get; init; }

    public long ClickedPrefetches { get; init; }

    public long ClickedStaff { get; init; }

    public long ClickedRepeats { get; init; }

    public long ClickedElsewhere { get; init; }

    public long ClickedOverLimit { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AdMonth>
    {
        public void Configure(EntityTypeBuilder<AdMonth> builder)
        {
            builder.ToTable("AdMonths");
            builder.HasKey(m => new { m.Month, m.AdId, m.SlotId });
            builder.HasIndex(m => new { m.AdId, m.Month });
        }
    }
}

/// <summary>What one ad did on one article in one month that is over (UTC).</summary>
public sealed class AdArticleMonth
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required long AdId { get; init; }

    /// <summary>0 for all pages that are no article.</summary>
    public required long ArticleId { get; init; }

    public long Served { get; init; }

    public long Viewed { get; init; }

    public long Clicked { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AdArticleMonth>
    {
        public void Configure(EntityTypeBuilder<AdArticleMonth> builder)
        {
            builder.ToTable("AdArticleMonths");
            builder.HasKey(m => new { m.Month, m.AdId, m.ArticleId });
            builder.HasIndex(m => new { m.AdId, m.Month });
        }
    }
}
