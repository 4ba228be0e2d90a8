using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Money;

namespace Blog.Ads.Reports;

/// <summary>What reports say of a campaign.</summary>
/// <param name="Advertiser">Empty for the blog's own.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC; null runs until somebody ends it.</param>
/// <param name="State">At the moment of the report.</param>
public sealed record CampaignFacts(
    long Id, string Name, string Advertiser, CampaignPriority Priority, CampaignState State, DateTime StartsAt, DateTime? EndsAt,
    CapUnit CapUnit, long? TotalCap, long PriceMinor, string Currency, DateTime? PaidAt, bool IsExample)
{
    /// <summary>What was agreed for the whole run; null for nothing.</summary>
    public Amount? Price =>
        PriceMinor > 0 && Core.Money.Currency.Find(Currency) is { } currency ? new(PriceMinor, currency) : null;

    /// <summary>Whether somebody else's ads fill a slot: the blog's own do not count as filled.</summary>
    public bool IsSold => Priority is CampaignPriority.Paid or CampaignPriority.Affiliate;

    /// <summary>Where a campaign stands, of its columns alone (as <see cref="Campaign.StateAt"/>).</summary>
    public static CampaignState StateOf(DateTime? deletedAt, DateTime startsAt, DateTime? endsAt, bool isPaused, DateTime now) =>
        deletedAt is not null
            ? CampaignState.Deleted
            : new Campaign { StartsAt = startsAt, EndsAt = endsAt, IsPaused = isPaused }.StateAt(now);

    /// <param name="campaign">With its advertiser loaded.</param>
    /// <param name="now">UTC.</param>
    public static CampaignFacts Of(Campaign campaign, DateTime now) => new(
        campaign.Id, campaign.Name, campaign.Advertiser?.Name ?? "", campaign.Priority, campaign.StateAt(now), campaign.StartsAt,
        campaign.EndsAt,
        campaign.CapUnit, campaign.TotalCap, campaign.PriceMinor, campaign.Currency, campaign.PaidAt, campaign.IsExample);
}

/// <summary>What reports say of an ad.</summary>
public sealed record AdFacts(long Id, long CampaignId, string Title, AdKind Kind);

/// <summary>One line of the table of slots.</summary>
/// <param name="Name">As it is called now; a deleted one's number.</param>
/// <param name="Offered">How often readers were served a page with it.</param>
/// <param name="Sold">Serves of paid and affiliate ads in it.</param>
public sealed record SlotLine(long Id, string Name, long Offered, long Sold, AdSums Sums)
{
    /// <summary>Sold by offered, 0 to 1; null while it was not offered.</summary>
    public double? FillRate => Ratio.Of(Sold, Offered);
}

/// <summary>The table of articles.</summary>
/// <param name="HasViewability">Whether views are counted of all that is in it.</param>
public sealed record ArticleTable(IReadOnlyList<ArticleLine> Lines, bool HasViewability);

/// <summary>One line of the table of articles.</summary>
/// <param name="Title">Null for all pages that are no article, or an article that is deleted for ever.</param>
public sealed record ArticleLine(long Id, string? Title, string? Path, Counted<long> Counts);
