using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Totals;

/// <summary>A daily or monthly row, seen as the same thing, so that both are added up by the same query.</summary>
internal sealed class SummedRow
{
    public DateOnly Day { get; init; }

    public long AdId { get; init; }

    public long SlotId { get; init; }

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
}

/// <summary>Adds rows up in the database.</summary>
internal static class SummedRows
{
    public static IQueryable<SummedRow> AsRows(this IQueryable<AdDay> days) => days.Select(d => new SummedRow
    {
        Day = d.Day,
        AdId = d.AdId,
        SlotId = d.SlotId,
        Served = d.Served,
        ServedCrawlers = d.ServedCrawlers,
        ServedPreviews = d.ServedPreviews,
        ServedPrefetches = d.ServedPrefetches,
        ServedStaff = d.ServedStaff,
        Viewed = d.Viewed,
        ViewedFiltered = d.ViewedFiltered,
        Clicked = d.Clicked,
        ClickedCrawlers = d.ClickedCrawlers,
        ClickedPreviews = d.ClickedPreviews,
        ClickedPrefetches = d.ClickedPrefetches,
        ClickedStaff = d.ClickedStaff,
        ClickedRepeats = d.ClickedRepeats,
        ClickedElsewhere = d.ClickedElsewhere,
        ClickedOverLimit = d.ClickedOverLimit,
    });

    public static IQueryable<SummedRow> AsRows(this IQueryable<AdMonth> months) => months.Select(d => new SummedRow
    {
        Day = d.Month,
        AdId = d.AdId,
        SlotId = d.SlotId,
        Served = d.Served,
        ServedCrawlers = d.ServedCrawlers,
        ServedPreviews = d.ServedPreviews,
        ServedPrefetches = d.ServedPrefetches,
        ServedStaff = d.ServedStaff,
        Viewed = d.Viewed,
        ViewedFiltered = d.ViewedFiltered,
        Clicked = d.Clicked,
        ClickedCrawlers = d.ClickedCrawlers,
        ClickedPreviews = d.ClickedPreviews,
        ClickedPrefetches = d.ClickedPrefetches,
        ClickedStaff = d.ClickedStaff,
        ClickedRepeats = d.ClickedRepeats,
        ClickedElsewhere = d.ClickedElsewhere,
        ClickedOverLimit = d.ClickedOverLimit,
    });

    /// <summary>One sum for each ad in each slot.</summary>
    /// <remarks>
    /// The slot comes first, against the index by ad: with that SQLite walks all years in
    /// the index's order instead of the range's rows (five times as long).
    /// </remarks>
    public static Task<List<AdSums>> SumAsync(this IQueryable<SummedRow> rows, CancellationToken ct) =>
        rows.GroupBy(r => new { r.SlotId, r.AdId }).Select(g => new AdSums
        {
            AdId = g.Key.AdId,
            SlotId = g.Key.SlotId,
            Served = g.Sum(d => d.Served),
            ServedCrawlers = g.Sum(d => d.ServedCrawlers),
            ServedPreviews = g.Sum(d => d.ServedPreviews),
            ServedPrefetches = g.Sum(d => d.ServedPrefetches),
            ServedStaff = g.Sum(d => d.ServedStaff),
            Viewed = g.Sum(d => d.Viewed),
            ViewedFiltered = g.Sum(d => d.ViewedFiltered),
            Clicked = g.Sum(d => d.Clicked),
            ClickedCrawlers = g.Sum(d => d.ClickedCrawlers),
            ClickedPreviews = g.Sum(d => d.ClickedPreviews),
            ClickedPrefetches = g.Sum(d => d.ClickedPrefetches),
            ClickedStaff = g.Sum(d => d.ClickedStaff),
            ClickedRepeats = g.Sum(d => d.ClickedRepeats),
            ClickedElsewhere = g.Sum(d => d.ClickedElsewhere),
            ClickedOverLimit = g.Sum(d => d.ClickedOverLimit),
        }).ToListAsync(ct);

    /// <summary>One sum for each ad in each slot, of the three numbers alone.</summary>
    public static Task<List<AdSums>> CountAsync(this IQueryable<SummedRow> rows, CancellationToken ct) =>
        rows.GroupBy(r => new { r.SlotId, r.AdId }).Select(g => new AdSums
        {
            AdId = g.Key.AdId,
            SlotId = g.Key.SlotId,
            Served = g.Sum(d => d.Served),
            Viewed = g.Sum(d => d.Viewed),
            Clicked = g.Sum(d => d.Clicked),
        }).ToListAsync(ct);
}
