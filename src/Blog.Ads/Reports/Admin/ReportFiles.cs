using System.Globalization;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Reports.Admin;

/// <summary>
/// The rows of the report's files: a head, then one for each line; numbers without separators, shares as parts of one.
/// </summary>
public sealed class ReportFiles(BlogDbContext db, AdTotals totals, ReportNames names)
{
    private static readonly string[] Numbers = ["Served", "Viewable", "Clicked"];

    private static readonly string[] Filtered =
    [
        "Served to crawlers", "Served to previews", "Served to prefetches", "Served to staff", "Viewable filtered",
        "Clicks of crawlers", "Clicks of previews",
        "Clicks of prefetches", "Clicks of staff", "Repeated clicks", "Clicks from elsewhere", "Clicks above the limit",
    ];

    /// <summary>The daily rows, with what they are called.</summary>
    public async Task<IEnumerable<IEnumerable<string>>> DaysAsync(IReadOnlyList<AdDay> days, CancellationToken ct)
    {
        var ads = await names.AdsAsync(ct);
        var campaigns = await db.Campaigns.AsNoTracking()
            .Select(c => new { c.Id, c.Name, Advertiser = c.Advertiser!.Name })
            .ToDictionaryAsync(c => c.Id, ct);
        var slots = await db.AdSlots.AsNoTracking()
            .Select(s => new { s.Id, s.Name })
            .ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        string[] head = ["Day", "Advertiser", "Campaign", "Ad", "Ad spot", .. Numbers, .. Filtered];
        return days.Select(d =>
        {
            var ad = ads.GetValueOrDefault(d.AdId);
            var campaign = campaigns.GetValueOrDefault(ad?.CampaignId ?? 0);
            return (string[])[
                ReportRange.Of(d.Day), campaign?.Advertiser ?? "", campaign?.Name ?? "", ad?.Title ?? Of(d.AdId),
                slots.GetValueOrDefault(d.SlotId) ?? Of(d.SlotId),
                Of(d.Served), Of(d.Viewed), Of(d.Clicked),
                Of(d.ServedCrawlers), Of(d.ServedPreviews), Of(d.ServedPrefetches), Of(d.ServedStaff), Of(d.ViewedFiltered),
                Of(d.ClickedCrawlers), Of(d.ClickedPreviews), Of(d.ClickedPrefetches), Of(d.ClickedStaff),
                Of(d.ClickedRepeats), Of(d.ClickedElsewhere), Of(d.ClickedOverLimit),
            ];
        }).Prepend(head);
    }

    public static IEnumerable<IEnumerable<string>> Campaigns(IEnumerable<CampaignLine> lines) => lines.Select(l => (string[])[
        l.Campaign.Name, l.Campaign.Advertiser, l.Campaign.State.ToString(), .. Of(l.Sums),
        l.Delivery is { } d ? Of(d.Delivered) : "", l.Delivery is { } a ? Of(a.Agreed) : "",
        l.Delivery?.IsBehind == true ? Of(l.Delivery.Missing) : "", l.Campaign.IsExample ? "example" : ""])
        .Prepend(
        [
            "Campaign", "Advertiser", "Status", .. Numbers, "Viewability", "CTR", .. Filtered,
            "Delivered", "Agreed", "Missing", "Example",
        ]);

    public static IEnumerable<IEnumerable<string>> Ads(IEnumerable<AdLineOf> lines) =>
        lines.Select(l => (string[])[l.Ad.Title, l.Campaign, .. Of(l.Sums)])
            .Prepend(["Ad", "Campaign", .. Numbers, "Viewability", "CTR", .. Filtered]);

    public static IEnumerable<IEnumerable<string>> Slots(IEnumerable<SlotLine> lines) =>
        lines.Select(l => (string[])[l.Name, Of(l.Offered), Of(l.Sold), Of(l.FillRate), .. Of(l.Sums)])
            .Prepend(["Ad spot", "Offered", "Sold", "Fill rate", .. Numbers, "Viewability", "CTR", .. Filtered]);

    public async Task<IEnumerable<IEnumerable<string>>> ArticlesAsync(ReportRange range, CancellationToken ct)
    {
        var lines = await names.ArticlesAsync(
            await totals.ByArticleAsync(range.From, range.To, null, ct), ReportExportController.MaxRows, ct);
        return lines
            .Select(l => (string[])
            [
                l.Title ?? (l.Id == 0 ? "Other pages" : Of(l.Id)), l.Path ?? "",
                Of(l.Counts.Served), Of(l.Counts.Viewed), Of(l.Counts.Clicked),
            ])
            .Prepend(["Article", "URL", .. Numbers]);
    }

    private static IEnumerable<string> Of(AdSums s) =>
    [
        Of(s.Served), Of(s.Viewed), Of(s.Clicked), Of(s.Viewability), Of(s.ClickThrough), Of(s.ServedCrawlers),
        Of(s.ServedPreviews), Of(s.ServedPrefetches), Of(s.ServedStaff),
        Of(s.ViewedFiltered), Of(s.ClickedCrawlers), Of(s.ClickedPreviews), Of(s.ClickedPrefetches), Of(s.ClickedStaff),
        Of(s.ClickedRepeats), Of(s.ClickedElsewhere), Of(s.ClickedOverLimit),
    ];

    private static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Of(double? share) => share?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
