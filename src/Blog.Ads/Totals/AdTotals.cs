using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Totals;

/// <summary>Reads sums over a range of days: whole months from their own rows, the days at both ends one by one.</summary>
/// <remarks>For one request: what two ranges share is read once.</remarks>
public sealed class AdTotals(BlogDbContext db)
{
    /// <summary>Before all days that were ever counted.</summary>
    public static readonly DateOnly Beginning = new(2000, 1, 1);

    private readonly Dictionary<(DateOnly, DateOnly, string), List<AdSums>> read = [];
    private DateOnly? open;

    /// <summary>One sum for each ad in each slot.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="ads">Only of these; null for all.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<AdSums>> ByAdAndSlotAsync(
        DateOnly from, DateOnly to, IReadOnlyCollection<long>? ads, CancellationToken ct)
    {
        var parts = new List<AdSums>();
        foreach (var span in await SpansAsync(from, to, ct))
        {
            parts.AddRange(await SumsAsync(span, ads, ct));
        }

        return [.. parts.GroupBy(p => (p.AdId, p.SlotId))
            .Select(g => AdSums.Of(g) with { AdId = g.Key.AdId, SlotId = g.Key.SlotId })];
    }

    /// <summary>The three numbers of each ad up to a day, without what was filtered: it is half the time.</summary>
    public async Task<IReadOnlyDictionary<long, AdSums>> UntilAsync(DateOnly to, CancellationToken ct)
    {
        var parts = new List<AdSums>();
        foreach (var span in await SpansAsync(Beginning, to, ct))
        {
            parts.AddRange(read.TryGetValue((span.From, span.To, ""), out var known)
                ? known
                : await Rows(span, null).CountAsync(ct));
        }

        return parts.GroupBy(p => p.AdId).ToDictionary(g => g.Key, AdSums.Of);
    }

    /// <summary>The three numbers of each day that has any, in order.</summary>
    public async Task<IReadOnlyList<Counted<DateOnly>>> ByDayAsync(
        DateOnly from, DateOnly to, IReadOnlyCollection<long>? ads, CancellationToken ct)
    {
        var days = db.AdDays.AsNoTracking().Where(d => d.Day >= from && d.Day <= to);
        return await DaysAsync((ads is null ? days : days.Where(d => ads.Contains(d.AdId))).AsRows(), ct);
    }

    /// <summary>The three numbers of each month that has any, in order; of its days within the range alone.</summary>
    public async Task<IReadOnlyList<Counted<DateOnly>>> ByMonthAsync(
        DateOnly from, DateOnly to, IReadOnlyCollection<long>? ads, CancellationToken ct)
    {
        var parts = new List<Counted<DateOnly>>();
        foreach (var span in await SpansAsync(from, to, ct))
        {
            parts.AddRange(await DaysAsync(Rows(span, ads), ct));
        }

        return [.. parts.GroupBy(p => new DateOnly(p.Key.Year, p.Key.Month, 1))
            .Select(g => Counted.Of(g.Key, g))
            .OrderBy(m => m.Key)];
    }

    /// <summary>The three numbers of each article, the most served first; 0 stands for all other pages.</summary>
    public async Task<IReadOnlyList<Counted<long>>> ByArticleAsync(
        DateOnly from, DateOnly to, IReadOnlyCollection<long>? ads, CancellationToken ct)
    {
        var parts = new List<Counted<long>>();
        foreach (var span in await SpansAsync(from, to, ct))
        {
            parts.AddRange(await ArticleRows(span, ads).GroupBy(r => r.ArticleId)
                .Select(g => new Counted<long>(g.Key, g.Sum(r => r.Served), g.Sum(r => r.Viewed), g.Sum(r => r.Clicked)))
                .ToListAsync(ct));
        }

        return [.. parts.GroupBy(p => p.Key)
            .Select(g => Counted.Of(g.Key, g))
            .OrderByDescending(a => a.Served)
            .ThenBy(a => a.Key)];
    }

    private async Task<List<AdSums>> SumsAsync(Span span, IReadOnlyCollection<long>? ads, CancellationToken ct)
    {
        var key = (span.From, span.To, ads is null ? "" : string.Join(',', ads));
        return read.TryGetValue(key, out var known) ? known : read[key] = await Rows(span, ads).SumAsync(ct);
    }

    private IQueryable<SummedRow> Rows(Span span, IReadOnlyCollection<long>? ads)
    {
        var (from, to) = (span.From, span.To);
        var rows = span.IsMonths
            ? db.Set<AdMonth>().AsNoTracking().Where(m => m.Month >= from && m.Month <= to).AsRows()
            : db.AdDays.AsNoTracking().Where(d => d.Day >= from && d.Day <= to).AsRows();
        return ads is null ? rows : rows.Where(r => ads.Contains(r.AdId));
    }

    private IQueryable<ArticleRow> ArticleRows(Span span, IReadOnlyCollection<long>? ads)
    {
        var (from, to) = (span.From, span.To);
        var rows = span.IsMonths
            ? db.Set<AdArticleMonth>().AsNoTracking().Where(m => m.Month >= from && m.Month <= to)
                .Select(m => new ArticleRow
                {
                    AdId = m.AdId,
                    ArticleId = m.ArticleId,
                    Served = m.Served,
                    Viewed = m.Viewed,
                    Clicked = m.Clicked,
                })
            : db.AdArticleDays.AsNoTracking().Where(d => d.Day >= from && d.Day <= to)
                .Select(d => new ArticleRow
                {
                    AdId = d.AdId,
                    ArticleId = d.ArticleId,
                    Served = d.Served,
                    Viewed = d.Viewed,
                    Clicked = d.Clicked,
                });
        return ads is null ? rows : rows.Where(r => ads.Contains(r.AdId));
    }

    private static async Task<List<Counted<DateOnly>>> DaysAsync(IQueryable<SummedRow> rows, CancellationToken ct) =>
        await rows.GroupBy(r => r.Day)
            .Select(g =>
                new { g.Key, Served = g.Sum(r => r.Served), Viewed = g.Sum(r => r.Viewed), Clicked = g.Sum(r => r.Clicked) })
            .OrderBy(g => g.Key)
            .Select(g => new Counted<DateOnly>(g.Key, g.Served, g.Viewed, g.Clicked))
            .ToListAsync(ct);

    /// <summary>Days up to the first whole month, whole months that are added up, days from there.</summary>
    private async Task<IReadOnlyList<Span>> SpansAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        open ??= await SealedMonths.UntilAsync(db, ct);
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var ended = to.AddDays(1) is { Day: 1 } next ? next : new DateOnly(to.Year, to.Month, 1);
        var end = ended < open.Value ? ended : open.Value;
        Span[] spans = first < end
            ? [new(from, first.AddDays(-1), false), new(first, end.AddDays(-1), true), new(end, to, false)]
            // The days that are not rolled up yet are a span of their own, so that a longer range can share its cached result.
            : from < open && open <= to ? [new(from, open.Value.AddDays(-1), false), new(open.Value, to, false)]
            : [new(from, to, false)];
        return [.. spans.Where(s => s.From <= s.To)];
    }

    private sealed record Span(DateOnly From, DateOnly To, bool IsMonths);

    private sealed class ArticleRow
    {
        public long AdId { get; init; }

        public long ArticleId { get; init; }

        public long Served { get; init; }

        public long Viewed { get; init; }

        public long Clicked { get; init; }
    }
}
