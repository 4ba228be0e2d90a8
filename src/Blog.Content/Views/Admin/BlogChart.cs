using System.Globalization;

namespace Blog.Content.Views.Admin;

/// <summary>The bars of the blog's last thirty days.</summary>
public sealed class BlogChart
{
    /// <summary>The drawing's height; its width is a column of ten for each day. It is stretched to the card.</summary>
    public const int Height = 100;

    public const int Column = 10;

    /// <summary>How many days one label stands for.</summary>
    public const int LabelledDays = 6;

    private readonly IReadOnlyList<BlogViews> rows;

    /// <param name="today">The day that it ends with.</param>
    /// <param name="rows">Those days on which anything was served.</param>
    public BlogChart(DateOnly today, IReadOnlyList<BlogViews> rows)
    {
        this.rows = rows;
        var byDay = rows.ToDictionary(r => r.Day);
        Days = [.. Enumerable.Range(0, DayValues.Days).Select(i => DayValues.First(today).AddDays(i))
            .Select(day => byDay.TryGetValue(day, out var row) ? new ChartDay(day, row.Views, row.Readers) : new(day, 0, 0))];
        Top = RoundUp(Math.Max(Days.Max(d => d.Views), Days.Max(d => d.Readers)));
    }

    public IReadOnlyList<ChartDay> Days { get; }

    /// <summary>What the upper end of the scale stands for: a round number, at least 4.</summary>
    public long Top { get; }

    public long Views => rows.Sum(r => r.Views);

    /// <summary>Readers on an average day since the first of these days that had any.</summary>
    public long ReadersADay =>
        Days.SkipWhile(d => d.Views == 0).ToList() is { Count: > 0 } days ? (long)Math.Round(days.Average(d => d.Readers)) : 0;

    public ChartDay Best => Days.MaxBy(d => d.Views)!;

    /// <summary>What was served and is no view, the largest first; without what did not happen.</summary>
    public IReadOnlyList<(string One, string Many, long Count)> NotCounted => [.. new (string, string, long Count)[]
    {
        ("1 crawler visit", "{0} crawler visits", rows.Sum(r => r.Crawlers)),
        ("1 link preview", "{0} link previews", rows.Sum(r => r.LinkPreviews)),
        ("1 page prefetched by a browser", "{0} pages prefetched by browsers", rows.Sum(r => r.Prefetches)),
        ("1 view by a signed-in user", "{0} views by signed-in users", rows.Sum(r => r.Staff)),
    }.Where(n => n.Count > 0).OrderByDescending(n => n.Count)];

    /// <summary>Where a bar begins, from above.</summary>
    public string TopOf(long count) => Number(Height - Length(count));

    public string HeightOf(long count) => Number(Length(count));

    // What happened at all is seen.
    private double Length(long count) => count == 0 ? 0 : Math.Max(1.5, (double)count / Top * Height);

    private static string Number(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>4, 10, 20, 40, 60, 80, 100, 200, …: round, and round when halved.</summary>
    private static long RoundUp(long most)
    {
        if (most <= 4)
        {
            return 4;
        }

        long[] steps = [1, 2, 4, 6, 8];
        for (long ten = 10; ; ten *= 10)
        {
            foreach (var step in steps)
            {
                if (step * ten >= most)
                {
                    return step * ten;
                }
            }
        }
    }
}

/// <summary>One day of the chart.</summary>
public sealed record ChartDay(DateOnly Day, long Views, long Readers);
