using Blog.Ads.Totals;

namespace Blog.Ads.Reports;

/// <summary>What all ads did in a range of days, and what they bring in.</summary>
/// <param name="Sums">Over all ads and slots.</param>
/// <param name="Campaigns">Those with numbers in the range, and those that run: behind first, then the most served.</param>
/// <param name="Ads">The most served first.</param>
/// <param name="Articles">The most served first, at most <see cref="MaxRows"/>.</param>
/// <param name="AllArticles">How many there are.</param>
/// <param name="HasExamples">Whether made-up numbers are among them.</param>
public sealed record SiteReport(
    ReportRange Range, AdSums Sums, BarChart Chart, IReadOnlyList<SlotLine> Slots, IReadOnlyList<CampaignLine> Campaigns,
    IReadOnlyList<AdLineOf> Ads,
    IReadOnlyList<ArticleLine> Articles, int AllArticles, IReadOnlyList<Income> Income, bool HasExamples)
{
    /// <summary>A table shows so many; the file holds all.</summary>
    public const int MaxRows = 50;
}

/// <summary>One line of the table of campaigns.</summary>
/// <param name="Sums">Of the range.</param>
/// <param name="Delivery">Since its start; null where no number was agreed.</param>
public sealed record CampaignLine(CampaignFacts Campaign, AdSums Sums, Delivery? Delivery);

/// <summary>One line of the table of ads.</summary>
public sealed record AdLineOf(AdFacts Ad, string Campaign, bool IsExample, AdSums Sums);
