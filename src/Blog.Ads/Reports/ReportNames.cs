using System.Globalization;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Reports;

/// <summary>Finds what slots, ads and articles are called.</summary>
public sealed class ReportNames(BlogDbContext db, ArticleNames? articles = null)
{
    /// <summary>All ads by number, deleted ones too.</summary>
    public async Task<IReadOnlyDictionary<long, AdFacts>> AdsAsync(CancellationToken ct) =>
        await db.Ads.AsNoTracking()
            .Select(a => new AdFacts(a.Id, a.CampaignId, a.Title, a.Kind))
            .ToDictionaryAsync(a => a.Id, ct);

    /// <summary>The table of slots: those that were offered or have served something, the most offered first.</summary>
    /// <param name="range">The days.</param>
    /// <param name="sums">Of each ad in each slot.</param>
    /// <param name="isSold">Whether an ad is paid for.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<SlotLine>> SlotsAsync(
        ReportRange range, IReadOnlyList<AdSums> sums, Func<long, bool> isSold, CancellationToken ct)
    {
        var offered = await db.SlotDays.Where(d => d.Day >= range.From && d.Day <= range.To).GroupBy(d => d.SlotId)
            .Select(g => new { g.Key, Offered = g.Sum(d => d.Offered) }).ToDictionaryAsync(g => g.Key, g => g.Offered, ct);
        var called = await db.AdSlots.AsNoTracking()
            .Select(s => new { s.Id, s.Name })
            .ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var bySlot = sums.ToLookup(s => s.SlotId);
        // Clicks that name no slot are told of among what was filtered.
        return [.. offered.Keys.Union(bySlot.Select(g => g.Key)).Where(id => id != 0)
            .Select(id => new SlotLine(id, called.GetValueOrDefault(id) ?? $"#{id.ToString(CultureInfo.InvariantCulture)}",
                offered.GetValueOrDefault(id),
                bySlot[id].Where(s => isSold(s.AdId)).Sum(s => s.Served), AdSums.Of(bySlot[id])))
            .OrderByDescending(s => s.Offered).ThenByDescending(s => s.Sums.Served).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>The table of articles.</summary>
    /// <param name="counts">In the order in which they are shown.</param>
    /// <param name="most">How many lines at most.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<ArticleLine>> ArticlesAsync(
        IReadOnlyList<Counted<long>> counts, int most, CancellationToken ct)
    {
        var shown = counts.Take(most).ToList();
        var ids = shown.Select(c => c.Key).Where(id => id != 0).ToList();
        var named = articles is null || ids.Count == 0 ? [] : (await articles.ByIds(db, ids, ct)).ToDictionary(a => a.Id);
        return [.. shown.Select(c => named.TryGetValue(c.Key, out var article)
            ? new ArticleLine(c.Key, article.Title, article.IsPublished ? article.Path : null, c)
            : new(c.Key, null, null, c))];
    }
}
