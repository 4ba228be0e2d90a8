using System.Globalization;

namespace Blog.Ads.Reports;

/// <summary>The days of a report, UTC as all days of the numbers.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Preset">How many days back from today it is; null for typed days.</param>
public sealed record ReportRange(DateOnly From, DateOnly To, int? Preset)
{
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Days of the longest range that can be asked for: ten years.</summary>
    public const int MaxDays = 3653;

    /// <summary>Of more days than these the chart shows months.</summary>
    public const int MaxDailyBars = 92;

    private const int Usual = 30;

    /// <summary>Days back from today that one click asks for.</summary>
    public static IReadOnlyList<int> Presets { get; } = [7, 30, 90, 365];

    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool IsByMonth => Days > MaxDailyBars;

    /// <summary>As the query of an address.</summary>
    public string Query =>
        Preset is { } days ? $"?days={days.ToString(CultureInfo.InvariantCulture)}" : $"?from={Of(From)}&to={Of(To)}";

    /// <summary>Every day of a range of days, or the first of every month; in order.</summary>
    public IEnumerable<DateOnly> Bars => !IsByMonth ? Enumerable.Range(0, Days).Select(From.AddDays)
        : Enumerable.Range(0, ((To.Year - From.Year) * 12) + To.Month - From.Month + 1)
            .Select(new DateOnly(From.Year, From.Month, 1).AddMonths);

    public static ReportRange Last(int days, DateOnly today) => new(today.AddDays(1 - days), today, days);

    /// <summary>The days of a campaign's run so far, the last ten years of them; the last 30 days before it begins.</summary>
    /// <param name="startsAt">UTC.</param>
    /// <param name="endsAt">UTC, the first moment after it; null while it has no end.</param>
    /// <param name="today">UTC.</param>
    public static ReportRange Run(DateTime startsAt, DateTime? endsAt, DateOnly today)
    {
        var from = DateOnly.FromDateTime(startsAt);
        var to = endsAt is { } end && DateOnly.FromDateTime(end.AddTicks(-1)) is var last && last < today ? last : today;
        return from > to
            ? Last(Usual, today)
            : new(to.DayNumber - from.DayNumber < MaxDays ? from : to.AddDays(1 - MaxDays), to, null);
    }

    public static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads what an address asks for; without anything the last 30 days.</summary>
    /// <param name="days">One of <see cref="Presets"/>.</param>
    /// <param name="from">The first day as a date field sends it.</param>
    /// <param name="to">The last day.</param>
    /// <param name="today">UTC.</param>
    /// <param name="otherwise">What is shown when nothing is asked for; null for the last 30 days.</param>
    /// <returns>The range, and what is wrong in English, the key of its translation: then it is the usual one.</returns>
    public static (ReportRange Range, string? Problem) Read(
        string? days, string? from, string? to, DateOnly today, ReportRange? otherwise = null)
    {
        var usual = otherwise ?? Last(Usual, today);
        if (string.IsNullOrWhiteSpace(from) && string.IsNullOrWhiteSpace(to))
        {
            return string.IsNullOrEmpty(days) ? (usual, null)
                : Presets.Where(p => days == p.ToString(CultureInfo.InvariantCulture))
                    .Select(p => ((ReportRange, string?))(Last(p, today), null))
                    .FirstOrDefault((usual, "Choose 7, 30, 90 or 365 days, or enter a date range."));
        }

        return Day(from) is not { } first || Day(to) is not { } last ? (usual, "Enter both dates, such as 2026-11-23.")
            : last < first ? (usual, "The last day is before the first day.")
            : last.DayNumber - first.DayNumber >= MaxDays
                ? (usual, "Choose a range of at most 10 years.")
            : (new(first, last, null), null);
    }

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact((typed ?? "").Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2999
            ? day
            : null;
}
