using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Reports;

/// <summary>Puts the report on all ads together.</summary>
public sealed class SiteReportReader(
    BlogDbContext db, AdTotals totals, ReportNames names, SettingsStore settings, TimeProvider time)
{
    /// <summary>More campaigns than these are not read: nobody has them.</summary>
    private const int MaxCampaigns = 20_000;

    public async Task<SiteReport> ReadAsync(ReportRange range, CancellationToken ct)
    {
        var campaigns = await CampaignsAsync(ct);
        var ads = await names.AdsAsync(ct);
        bool IsSold(long ad) =>
            ads.TryGetValue(ad, out var known) && campaigns.TryGetValue(known.CampaignId, out var campaign) && campaign.IsSold;
        var sums = (await totals.ByAdAndSlotAsync(range.From, range.To, null, ct))
            .Select(s => IsSold(s.AdId) ? s with { Measured = s.Served } : s)
            .ToList();
        var all = AdSums.Of(sums);
        var found = range.IsByMonth
            ? await totals.ByMonthAsync(range.From, range.To, null, ct)
            : await totals.ByDayAsync(range.From, range.To, null, ct);
        var articles = await totals.ByArticleAsync(range.From, range.To, null, ct);
        var lines = await LinesAsync(campaigns.Values, ads, sums, ct);
        return new(
            range, all, BarChart.Of(range, found, all.Measured), await names.SlotsAsync(range, sums, IsSold, ct),
            lines, AdLines(ads, campaigns, sums), await names.ArticlesAsync(articles, SiteReport.MaxRows, ct), articles.Count,
            Income.Of(campaigns.Values, MonthOf), lines.Any(l => l.Campaign.IsExample));
    }

    private async Task<Dictionary<long, CampaignFacts>> CampaignsAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.Campaigns.AsNoTracking().OrderByDescending(c => c.Id).Take(MaxCampaigns).Select(c => new
        {
            c.Id,
            c.Name,
            Advertiser = c.Advertiser!.Name,
            c.Priority,
            c.IsPaused,
            c.DeletedAt,
            c.StartsAt,
            c.EndsAt,
            c.CapUnit,
            c.TotalCap,
            c.PriceMinor,
            c.Currency,
            c.PaidAt,
            c.IsExample,
        }).ToListAsync(ct);
        return found.ToDictionary(c => c.Id, c => new CampaignFacts(
            c.Id, c.Name, c.Advertiser ?? "", c.Priority,
            CampaignFacts.StateOf(c.DeletedAt, c.StartsAt, c.EndsAt, c.IsPaused, now), c.StartsAt, c.EndsAt,
            c.CapUnit, c.TotalCap, c.PriceMinor, c.Currency, c.PaidAt, c.IsExample));
    }

    private async Task<IReadOnlyList<CampaignLine>> LinesAsync(
        IEnumerable<CampaignFacts> campaigns, IReadOnlyDictionary<long, AdFacts> ads, IReadOnlyList<AdSums> sums,
        CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var shown = ByCampaign(sums, ads);
        // What was agreed counts from the start of the campaign, whatever the range.
        var life = ByCampaign((await totals.UntilAsync(today, ct)).Select(s => s.Value with { AdId = s.Key }), ads);
        return [.. campaigns.Where(c => shown.ContainsKey(c.Id) || c.State is CampaignState.Running or CampaignState.Paused)
            .Select(c => new CampaignLine(
                c,
                shown.GetValueOrDefault(c.Id) ?? AdSums.None,
                Delivery.Of(c, life.GetValueOrDefault(c.Id) ?? AdSums.None, now)))
            .OrderByDescending(l => l.Delivery?.IsBehind == true)
            .ThenByDescending(l => l.Sums.Served)
            .ThenByDescending(l => l.Campaign.Id)];
    }

    private static Dictionary<long, AdSums> ByCampaign(IEnumerable<AdSums> sums, IReadOnlyDictionary<long, AdFacts> ads) =>
        sums.Where(s => ads.ContainsKey(s.AdId)).GroupBy(s => ads[s.AdId].CampaignId).ToDictionary(g => g.Key, AdSums.Of);

    private static IReadOnlyList<AdLineOf> AdLines(
        IReadOnlyDictionary<long, AdFacts> ads, Dictionary<long, CampaignFacts> campaigns, IEnumerable<AdSums> sums) =>
        [.. sums.Where(s => ads.ContainsKey(s.AdId))
            .GroupBy(s => s.AdId)
            .Select(g => (Ad: ads[g.Key], Sums: AdSums.Of(g)))
            .OrderByDescending(a => a.Sums.Served)
            .ThenBy(a => a.Ad.Id)
            .Select(a => campaigns.TryGetValue(a.Ad.CampaignId, out var campaign)
                ? new AdLineOf(a.Ad, campaign.Name, campaign.IsExample, a.Sums)
                : new(a.Ad, "", false, a.Sums))];

    private DateOnly MonthOf(DateTime utc)
    {
        var local = settings.Get<SiteSettings>().Local(utc);
        return new(local.Year, local.Month, 1);
    }
}
