using Blog.Ads.Totals;

namespace Blog.Ads.Reports;

/// <summary>
/// Bars of days or months: served, within it viewed; clicks below at a scale of their own, as they are a hundredth.
/// </summary>
/// <param name="Bars">One for each day or month of the range, in order, those without numbers too.</param>
/// <param name="Measured">Serves of all bars whose views are counted.</param>
public sealed record BarChart(IReadOnlyList<Counted<DateOnly>> Bars, long Measured, bool IsByMonth)
{
    /// <summary>Units of the drawing for one bar with the room around it.</summary>
    public const int Column = 10;

    /// <summary>Units of the drawing's height; a bar's height is per cent of the top.</summary>
    public const int Height = 100;

    private const int Labels = 5;

    private static readonly int[] Tops = [2, 4, 10];

    public static BarChart Of(ReportRange range, IEnumerable<Counted<DateOnly>> found, long measured)
    {
        var known = found.ToDictionary(f => f.Key);
        return new([.. range.Bars.Select(d => known.GetValueOrDefault(d) ?? new(d, 0, 0, 0))], measured, range.IsByMonth);
    }

    public long Top => NiceAbove(Bars.Max(b => b.Served));

    public long TopClicks => NiceAbove(Bars.Max(b => b.Clicked));

    public Counted<DateOnly> Sum => Counted.Of(default(DateOnly), Bars) with { Measured = Measured };

    public Counted<DateOnly> Best => Bars.MaxBy(b => b.Served)!;

    public bool IsEmpty => Bars.All(b => b.Served + b.Viewed + b.Clicked == 0);

    /// <summary>The bars below which a day stands, at most five, evenly spaced.</summary>
    public IReadOnlyList<DateOnly> Labelled =>
        [.. Enumerable.Range(0, Math.Min(Labels, Bars.Count))
            .Select(i => Bars[i * Bars.Count / Math.Min(Labels, Bars.Count)].Key)];

    /// <summary>The format in which a bar is named.</summary>
    public string Format => IsByMonth ? "MMM yyyy" : "ddd d MMM";

    /// <summary>Units of a bar's height; of what is above zero at least 1.</summary>
    public static int HeightOf(long count, long top) =>
        count == 0 ? 0 : (int)Math.Clamp(Math.Round(100.0 * count / top), 1, Height);

    // 2, 4 or 10 times a power of ten, and even, so that half of it is whole.
    private static long NiceAbove(long most)
    {
        for (var step = 1L; ; step *= 10)
        {
            if (Tops.Select(n => n * step).FirstOrDefault(n => n >= most) is > 0 and var top)
            {
                return top;
            }
        }
    }
}
