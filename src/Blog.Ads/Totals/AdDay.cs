using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Totals;

/// <summary>What one ad did in one slot on one day (UTC); what was filtered stands apart, by its reason.</summary>
public sealed class AdDay
{
    public required DateOnly Day { get; init; }

    public required long AdId { get; init; }

    public required long SlotId { get; init; }

    /// <summary>Serves to readers.</summary>
    public long Served { get; init; }

    public long ServedCrawlers { get; init; }

    public long ServedPreviews { get; init; }

    public long ServedPrefetches { get; init; }

    public long ServedStaff { get; init; }

    /// <summary>Serves of which half was visible for a second.</summary>
    public long Viewed { get; init; }

    /// <summary>Views reported by crawlers, or more of them than there were serves.</summary>
    public long ViewedFiltered { get; init; }

    public long Clicked { get; init; }

    public long ClickedCrawlers { get; init; }

    public long ClickedPreviews { get; init; }

    public long ClickedPrefetches { get; init; }

    public long ClickedStaff { get; init; }

    /// <summary>Further clicks of one visitor within the hour.</summary>
    public long ClickedRepeats { get; init; }

    /// <summary>Clicks that came from elsewhere than the blog's pages, or while the campaign did not run.</summary>
    public long ClickedElsewhere { get; init; }

    /// <summary>Clicks beyond those of one network that count within the hour.</summary>
    public long ClickedOverLimit { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AdDay>
    {
        public void Configure(EntityTypeBuilder<AdDay> builder)
        {
            builder.ToTable("AdDays");
            builder.HasKey(d => new { d.Day, d.AdId, d.SlotId });
            builder.HasIndex(d => new { d.AdId, d.Day });
        }
    }
}

/// <summary>How often readers were served a page with a slot on one day (UTC), whatever the slot showed.</summary>
public sealed class SlotDay
{
    public required DateOnly Day { get; init; }

    public required long SlotId { get; init; }

    public long Offered { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SlotDay>
    {
        public void Configure(EntityTypeBuilder<SlotDay> builder)
        {
            builder.ToTable("AdSlotDays");
            builder.HasKey(d => new { d.Day, d.SlotId });
        }
    }
}

/// <summary>What one ad did on one article on one day (UTC).</summary>
public sealed class AdArticleDay
{
    public required DateOnly Day { get; init; }

    public required long AdId { get; init; }

    /// <summary>0 for all pages that are no article.</summary>
    public required long ArticleId { get; init; }

    public long Served { get; init; }

    public long Viewed { get; init; }

    public long Clicked { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AdArticleDay>
    {
        public void Configure(EntityTypeBuilder<AdArticleDay> builder)
        {
            builder.ToTable("AdArticleDays");
            builder.HasKey(d => new { d.Day, d.AdId, d.ArticleId });
            builder.HasIndex(d => new { d.AdId, d.Day });
        }
    }
}
