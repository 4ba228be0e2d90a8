using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Reports;

/// <summary>What one campaign did in a range of days.</summary>
/// <param name="Sums">Of the range.</param>
/// <param name="Life">Since its start.</param>
/// <param name="Days">The days or months of the range that have numbers, in order.</param>
/// <param name="Delivery">Since its start; null where no number was agreed.</param>
/// <param name="Months">The months that have numbers or lie in the run, newest first: each has a statement.</param>
public sealed record CampaignReport(
    CampaignFacts Campaign, ReportRange Range, AdSums Sums, AdSums Life, BarChart Chart, IReadOnlyList<Counted<DateOnly>> Days,
    IReadOnlyList<AdOfCampaign> Ads,
    IReadOnlyList<SlotLine> Slots, IReadOnlyList<ArticleLine> Articles, Delivery? Delivery, IReadOnlyList<DateOnly> Months);

/// <summary>The numbers of the chart in digits.</summary>
/// <param name="IsByMonth">Whether a line is a month.</param>
public sealed record DayTable(IReadOnlyList<Counted<DateOnly>> Days, bool IsByMonth);

/// <summary>One line of the table of a campaign's ads.</summary>
public sealed record AdOfCampaign(AdFacts Ad, AdSums Sums);

/// <summary>Puts the report on one campaign together.</summary>
public sealed class CampaignReportReader(BlogDbContext db, AdTotals totals, ReportNames names, TimeProvider time)
{
    /// <param name="campaign">With its advertiser loaded.</param>
    /// <param name="range">The days.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<CampaignReport> ReadAsync(Campaign campaign, ReportRange range, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var facts = CampaignFacts.Of(campaign, now);
        var ads = await db.Ads.AsNoTracking().Where(a => a.CampaignId == campaign.Id).OrderBy(a => a.Id)
            .Select(a => new AdFacts(a.Id, a.CampaignId, a.Title, a.Kind)).ToListAsync(ct);
        var ids = ads.Select(a => a.Id).ToList();
        AdSums Measured(AdSums sums) => facts.IsSold ? sums with { Measured = sums.Served } : sums;
        Counted<TKey> MeasuredOf<TKey>(Counted<TKey> counted) => facts.IsSold ? counted : counted with { Measured = 0 };
        var sums = (await totals.ByAdAndSlotAsync(range.From, range.To, ids, ct)).Select(Measured).ToList();
        var life = AdSums.Of(await totals.ByAdAndSlotAsync(AdTotals.Beginning, DateOnly.FromDateTime(now), ids, ct));
        var days = range.IsByMonth
            ? await totals.ByMonthAsync(range.From, range.To, ids, ct)
            : await totals.ByDayAsync(range.From, range.To, ids, ct);
        var (all, bySum) = (AdSums.Of(sums), sums.ToLookup(s => s.AdId));
        return new(
            facts, range, all, life, BarChart.Of(range, days, all.Measured), [.. days.Select(MeasuredOf)],
            [.. ads.Select(a => new AdOfCampaign(a, AdSums.Of(bySum[a.Id])))
                .OrderByDescending(a => a.Sums.Served)
                .ThenBy(a => a.Ad.Id)],
            [.. (await names.SlotsAsync(range, sums, _ => true, ct)).Where(s => s.Sums != AdSums.None)],
            await names.ArticlesAsync(
                [.. (await totals.ByArticleAsync(range.From, range.To, ids, ct)).Select(MeasuredOf)], SiteReport.MaxRows, ct),
            Delivery.Of(facts, life, now), await MonthsAsync(ids, now, ct));
    }

    private async Task<IReadOnlyList<DateOnly>> MonthsAsync(IReadOnlyCollection<long> ads, DateTime now, CancellationToken ct) =>
        [.. (await totals.ByMonthAsync(AdTotals.Beginning, DateOnly.FromDateTime(now), ads, ct))
            .Select(m => m.Key)
            .OrderDescending()];
}
