using Blog.Ads.Serving;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Data;

namespace Blog.Ads.Counting;

/// <summary>Adds one measure of ads (serves, views or clicks) to the daily totals, by slot and by article.</summary>
internal sealed class AdSink(AdMeasure measure, AdMeters meters) : IServeSink
{
    // The columns by kind of visit: reader, crawler, preview, prefetch, staff. Filtered views share one column.
    private static readonly Dictionary<AdMeasure, string[]> Columns = new()
    {
        [AdMeasure.Served] = ["Served", "ServedCrawlers", "ServedPreviews", "ServedPrefetches", "ServedStaff"],
        [AdMeasure.Viewed] = ["Viewed", "ViewedFiltered", "ViewedFiltered", "ViewedFiltered", "ViewedFiltered"],
        [AdMeasure.ViewedTooOften] = ["ViewedFiltered", "ViewedFiltered", "ViewedFiltered", "ViewedFiltered", "ViewedFiltered"],
        [AdMeasure.Clicked] = ["Clicked", "ClickedCrawlers", "ClickedPreviews", "ClickedPrefetches", "ClickedStaff"],
        [AdMeasure.ClickedAgain] = ["ClickedRepeats", "ClickedCrawlers", "ClickedPreviews", "ClickedPrefetches", "ClickedStaff"],
        [AdMeasure.ClickedElsewhere] =
            ["ClickedElsewhere", "ClickedCrawlers", "ClickedPreviews", "ClickedPrefetches", "ClickedStaff"],
        [AdMeasure.ClickedOverLimit] =
            ["ClickedOverLimit", "ClickedCrawlers", "ClickedPreviews", "ClickedPrefetches", "ClickedStaff"],
    };

    private static readonly string[] AdDayColumns = [.. Columns.Values.SelectMany(c => c).Distinct()];
    private static readonly string[] ArticleColumns = ["Served", "Viewed", "Clicked"];

    public string Prefix { get; } = AdKeys.PrefixOf(measure);

    public bool WantsReaders => false;

    public IServeMeter? MeterOf(string id) => AdMark.Parse(id) is { } mark ? meters.For(mark.AdId, measure) : null;

    public async Task WriteAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct)
    {
        var serves = batch.Serves.Select(s => (Mark: AdMark.Parse(s.Id), Serve: s))
            .Where(s => s.Mark is not null)
            .Select(s => (s.Mark!.Value, s.Serve))
            .ToList();
        await DailyRows.AddAsync(db, "AdDays", ["Day", "AdId", "SlotId"], AdDayColumns,
            serves.GroupBy(s => (s.Item1.AdId, s.Item1.SlotId)).OrderBy(g => g.Key)
                .Select(g => new DailyRow([batch.Day, g.Key.AdId, g.Key.SlotId], Counts(g.Select(s => s.Serve)))), ct);
        if (Array.IndexOf(ArticleColumns, Columns[measure][0]) is >= 0 and var column)
        {
            await DailyRows.AddAsync(db, "AdArticleDays", ["Day", "AdId", "ArticleId"], ArticleColumns, serves.Where(s =>
                s.Serve.Views > 0).GroupBy(s => (s.Item1.AdId, s.Item1.ArticleId)).OrderBy(g => g.Key)
                .Select(g => new DailyRow(
                    [batch.Day, g.Key.AdId, g.Key.ArticleId],
                    [.. Enumerable.Range(0, 3).Select(i => i == column ? g.Sum(s => s.Serve.Views) : 0)])),
                ct);
        }
    }

    private long[] Counts(IEnumerable<ServeIncrement> serves)
    {
        var counts = new long[AdDayColumns.Length];
        foreach (var serve in serves)
        {
            ReadOnlySpan<long> kinds = [serve.Views, serve.Crawlers, serve.LinkPreviews, serve.Prefetches, serve.Staff];
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                counts[Array.IndexOf(AdDayColumns, Columns[measure][kind])] += kinds[kind];
            }
        }

        return counts;
    }
}
