using System.Collections.Concurrent;
using System.Globalization;

namespace Blog.Core.Texts;

/// <summary>Formats dates for readers and advertisers, on pages and in letters; the admin area has a short form.</summary>
public static class ReaderDates
{
    private static readonly ConcurrentDictionary<string, string> Patterns = new();

    /// <summary>
    /// The calendar day in the site's zone, as the language spoken here writes it;
    /// English, read in countries that order it differently, as ISO 8601.
    /// </summary>
    public static string Day(this DateTime utc, TimeZoneInfo zone) => Write(utc, zone, LongPattern);

    /// <summary>The same below a heading that says the year: without it, but for ISO 8601.</summary>
    public static string DayOfYear(this DateTime utc, TimeZoneInfo zone) =>
        Write(utc, zone, culture => culture.DateTimeFormat.MonthDayPattern);

    /// <summary>A day that has no time, in the same form.</summary>
    public static string Written(this DateOnly day) => Write(day.ToDateTime(TimeOnly.MinValue), LongPattern);

    /// <summary>The day in that form, and the time.</summary>
    public static string DayAndTime(this DateTime utc, TimeZoneInfo zone) =>
        $"{utc.Day(zone)}, {TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>A month with its year: "February 2026".</summary>
    public static string Month(this DateOnly month) => month.ToString("Y", CultureInfo.CurrentCulture);

    private static string Write(DateTime utc, TimeZoneInfo zone, Func<CultureInfo, string> pattern) =>
        Write(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), pattern);

    private static string Write(DateTime day, Func<CultureInfo, string> pattern)
    {
        var culture = CultureInfo.CurrentCulture;
        return culture.TwoLetterISOLanguageName is "en" or "iv"
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day.ToString(pattern(culture), culture);
    }

    // Of a language's long dates (CLDR) the one without the day of the week.
    private static string LongPattern(CultureInfo culture) => Patterns.GetOrAdd(culture.Name, (_, format) =>
        format.GetAllDateTimePatterns('D').FirstOrDefault(p => !p.Contains("ddd", StringComparison.Ordinal)) ?? "d MMMM yyyy",
        culture.DateTimeFormat);

    /// <summary>For machines: RFC 3339, UTC, seconds.</summary>
    public static string Stamp(this DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
