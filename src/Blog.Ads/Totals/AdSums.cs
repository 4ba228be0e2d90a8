namespace Blog.Ads.Totals;

/// <summary>What was counted, and what was filtered and why, over some days, ads and slots.</summary>
public sealed record AdSums
{
    public static AdSums None { get; } = new();

    /// <summary>0 where it is a sum over several ads.</summary>
    public long AdId { get; init; }

    /// <summary>0 where it is a sum over several slots.</summary>
    public long SlotId { get; init; }

    public long Served { get; init; }

    /// <summary>Serves whose views are counted: those that somebody pays for.</summary>
    public long Measured { get; init; }

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

    /// <summary>All that was counted apart.</summary>
    public long Filtered => ServedCrawlers + ServedPreviews + ServedPrefetches + ServedStaff + ViewedFiltered
        + ClickedCrawlers + ClickedPreviews + ClickedPrefetches + ClickedStaff + ClickedRepeats + ClickedElsewhere
        + ClickedOverLimit;

    /// <summary>Views; null where none are counted.</summary>
    public long? Seen => Served > 0 && Measured == 0 ? null : Viewed;

    /// <summary>Viewed by measured, 0 to 1 (MRC's viewable rate); null while nothing was measured.</summary>
    public double? Viewability => Ratio.Of(Viewed, Measured);

    /// <summary>Clicked by served, 0 to 1 (click-through rate); null while nothing was served.</summary>
    public double? ClickThrough => Ratio.Of(Clicked, Served);

    public static AdSums Of(IEnumerable<AdSums> parts) => parts.Aggregate(None, (a, b) => a + b);

    public static AdSums operator +(AdSums a, AdSums b) => new()
    {
        Served = a.Served + b.Served,
        Measured = a.Measured + b.Measured,
        ServedCrawlers = a.ServedCrawlers + b.ServedCrawlers,
        ServedPreviews = a.ServedPreviews + b.ServedPreviews,
        ServedPrefetches = a.ServedPrefetches + b.ServedPrefetches,
        ServedStaff = a.ServedStaff + b.ServedStaff,
        Viewed = a.Viewed + b.Viewed,
        ViewedFiltered = a.ViewedFiltered + b.ViewedFiltered,
        Clicked = a.Clicked + b.Clicked,
        ClickedCrawlers = a.ClickedCrawlers + b.ClickedCrawlers,
        ClickedPreviews = a.ClickedPreviews + b.ClickedPreviews,
        ClickedPrefetches = a.ClickedPrefetches + b.ClickedPrefetches,
        ClickedStaff = a.ClickedStaff + b.ClickedStaff,
        ClickedRepeats = a.ClickedRepeats + b.ClickedRepeats,
        ClickedElsewhere = a.ClickedElsewhere + b.ClickedElsewhere,
        ClickedOverLimit = a.ClickedOverLimit + b.ClickedOverLimit,
    };
}

/// <summary>The three numbers of one day, month or article.</summary>
/// <param name="Key">The day, or the article's number.</param>
public sealed record Counted<TKey>(TKey Key, long Served, long Viewed, long Clicked)
{
    /// <summary>Serves whose views are counted; all of them, unless it is said otherwise.</summary>
    public long Measured { get; init; } = Served;

    /// <summary>Views; null where none are counted.</summary>
    public long? Seen => Served > 0 && Measured == 0 ? null : Viewed;

    /// <summary>Viewed by measured, 0 to 1; null while nothing was measured.</summary>
    public double? Viewability => Ratio.Of(Viewed, Measured);

    /// <summary>Clicked by served, 0 to 1; null while nothing was served.</summary>
    public double? ClickThrough => Ratio.Of(Clicked, Served);
}

/// <summary>Adds counts up.</summary>
public static class Counted
{
    /// <summary>The parts of one key as one.</summary>
    public static Counted<TKey> Of<TKey>(TKey key, IEnumerable<Counted<TKey>> parts) =>
        parts.Aggregate(new Counted<TKey>(key, 0, 0, 0), (a, b) =>
            new(key, a.Served + b.Served, a.Viewed + b.Viewed, a.Clicked + b.Clicked) { Measured = a.Measured + b.Measured });
}

/// <summary>Shares of a whole.</summary>
public static class Ratio
{
    /// <returns>0 to 1 and above; null of nothing.</returns>
    public static double? Of(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
