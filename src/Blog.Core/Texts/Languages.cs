using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Core.Texts;

/// <summary>What is known of a BCP 47 language.</summary>
public static partial class Languages
{
    // Asking the system costs more than a page's head; anybody may ask for anything, so only so many are kept.
    private const int MostKept = 500;
    private static readonly ConcurrentDictionary<string, CultureInfo?> Found = new();
    private static readonly ConcurrentDictionary<string, string?> Locales = new();

    /// <summary>The culture of a tag; null for one that this machine does not know.</summary>
    public static CultureInfo? Find(string tag) =>
        Found.TryGetValue(tag, out var known) ? known : Found.Count < MostKept ? Found.GetOrAdd(tag, Look) : Look(tag);

    /// <summary>
    /// Whether a tag is a language that this machine knows: what every form accepts. A text in another one would have no
    /// direction, no name and no dates.
    /// </summary>
    public static bool IsKnown(string tag) => Find(tag) is not null;

    /// <summary>
    /// Whether a tag is written as one, be the language known here or not. An import asks no more: files from elsewhere keep
    /// the language that they name, and nobody is there to choose another one.
    /// </summary>
    public static bool IsWellFormed(string tag) => Tag().IsMatch(tag);

    /// <summary>
    /// The language with a country, as Open Graph wants it (<c>de_DE</c>): the tag's own, else the one where most speak it; null
    /// where none is known.
    /// </summary>
    public static string? LocaleOf(string tag) =>
        Locales.TryGetValue(tag, out var known) ? known
            : Locales.Count < MostKept ? Locales.GetOrAdd(tag, LookForLocale)
            : LookForLocale(tag);

    private static string? LookForLocale(string tag) =>
        Find(tag) is { Name.Length: > 0 } culture
        && CultureInfo.CreateSpecificCulture(culture.Name).Name.Split('-') is [var language, .., { Length: 2 } country]
            ? $"{language}_{country}"
            : null;

    private static CultureInfo? Look(string tag)
    {
        try
        {
            return tag.Length is <= 1 or > 20 ? null : Gregorian(CultureInfo.GetCultureInfo(tag, predefinedOnly: true));
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    // Addresses, archive and feeds count in this calendar, so all dates are in it. A culture that has another of its own would
    // name its months beside our years; its patterns belong to its own calendar.
    private static CultureInfo Gregorian(CultureInfo culture)
    {
        if (culture.DateTimeFormat.Calendar is GregorianCalendar
            || culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is not { } calendar)
        {
            return culture;
        }

        var gregorian = (CultureInfo)culture.Clone();
        var format = gregorian.DateTimeFormat;
        format.Calendar = calendar;
        (format.LongDatePattern, format.YearMonthPattern, format.MonthDayPattern) = ("d MMMM yyyy", "MMMM yyyy", "d MMMM");
        return CultureInfo.ReadOnly(gregorian);
    }

    /// <summary>The language without country and script, in small letters: who reads one form of it reads the others.</summary>
    public static string PrimaryOf(string tag) => (tag.IndexOf('-') is >= 0 and var end ? tag[..end] : tag).ToLowerInvariant();

    /// <summary>Whether the language is written from right to left.</summary>
    public static bool IsRightToLeft(string tag) => Find(tag)?.TextInfo.IsRightToLeft ?? false;

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();
}
