using System.Globalization;
using Blog.Core.Texts;

namespace Blog.Content.Articles;

/// <summary>How readers see times, languages and directions.</summary>
public static class ReaderFormats
{
    /// <summary>The calendar day in the site's zone, as ISO 8601 writes it: the same in every language.</summary>
    public static string Day(this DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For machines: RFC 3339, UTC, seconds.</summary>
    public static string Stamp(this DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The value of a <c>dir</c> attribute; null to inherit the page's.</summary>
    public static string? Of(this TextDirection direction, string language) => direction switch
    {
        TextDirection.Ltr => "ltr",
        TextDirection.Rtl => "rtl",
        _ when language.Length == 0 => null,
        _ => Languages.IsRightToLeft(language) ? "rtl" : "ltr",
    };

    /// <summary>The value of an attribute that is better left out than empty.</summary>
    public static string? OrNull(this string text) => text.Length > 0 ? text : null;
}
