using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Transfer.Fields;

/// <summary>Reads a date in any form that front matter is known to hold, as UTC.</summary>
internal static partial class Dates
{
    // Hugo and other programs in Go write a date that was never set as the year 1.
    private static readonly long FirstDay = new DateTime(2, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private static readonly string[] WordForms =
    [
        "MMM d yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy",
        "MMM d, yyyy HH:mm", "MMMM d, yyyy HH:mm", "d MMM yyyy HH:mm", "d MMMM yyyy HH:mm",
    ];
    private static readonly string[] WordFormsWithOffset =
        ["ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss zzz yyyy"];

    /// <summary>
    /// The moment in UTC; a text without an offset is local to the zone, a day alone is its midnight. Null: no date.
    /// </summary>
    public static DateTime? Parse(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (Numeric().Match(text) is { Success: true } match) return FromNumbers(match, zone);
        var culture = CultureInfo.InvariantCulture;
        if (DateTimeOffset.TryParseExact(
            text, WordFormsWithOffset, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var moment))
            return ToUtc(moment.UtcDateTime, TimeSpan.Zero);
        return DateTime.TryParseExact(text, WordForms, culture, DateTimeStyles.AllowWhiteSpaces, out var local)
            ? ToUtc(local, zone.GetUtcOffset(local))
            : null;
    }

    private static DateTime? FromNumbers(Match match, TimeZoneInfo zone)
    {
        int Part(string name) =>
            match.Groups[name] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        if (Part("year") is < 1
            || Part("month") is < 1 or > 12
            || Part("day") < 1
            || Part("day") > DateTime.DaysInMonth(Part("year"), Part("month"))
            || Part("hour") > 23
            || Part("minute") > 59
            || Part("second") > 60) return null;
        var local = new DateTime(
            Part("year"), Part("month"), Part("day"), Part("hour"), Part("minute"), Math.Min(59, Part("second")));
        if (!match.Groups["zone"].Success) return ToUtc(local, zone.GetUtcOffset(local));
        var offset = new TimeSpan(Part("offsetHours"), Part("offsetMinutes"), 0);
        return ToUtc(local, match.Groups["sign"].Value == "-" ? -offset : offset);
    }

    private static DateTime? ToUtc(DateTime local, TimeSpan offset)
    {
        var ticks = local.Ticks - offset.Ticks;
        return ticks < FirstDay || ticks > DateTime.MaxValue.Ticks ? null : new DateTime(ticks, DateTimeKind.Utc);
    }

    [GeneratedRegex(@"\A(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:(?:[Tt]|[ \t]+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,12})?)?(?:[ \t]*(?<zone>Z|z|UTC|GMT|(?<sign>[+-])(?<offsetHours>\d{1,2}):?(?<offsetMinutes>\d{2})?))?)?\z")]
    private static partial Regex Numeric();
}
