using System.Globalization;

namespace Blog.Core.Settings;

/// <summary>Shows and reads times in the site's own zone; what is stored is UTC.</summary>
public static class SiteTime
{
    /// <summary>The format of an <c>input type="datetime-local"</c>.</summary>
    private const string TypedFormat = "yyyy-MM-dd'T'HH:mm";

    private static readonly string[] Readable = [TypedFormat, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public static DateTime Local(this SiteSettings site, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), site.Zone());

    /// <summary>Day and time as people of the current culture write them.</summary>
    public static string Show(this SiteSettings site, DateTime utc) =>
        site.Local(utc).ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    /// <summary>The day alone.</summary>
    public static string ShowDay(this SiteSettings site, DateTime utc) =>
        site.Local(utc).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A time as a form field holds it.</summary>
    public static string ForField(this SiteSettings site, DateTime utc) =>
        site.Local(utc).ToString(TypedFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a time typed in the site's zone; the clock's change makes some times impossible and some double.</summary>
    public static TypedTime Read(this SiteSettings site, string? typed)
    {
        if (!DateTime.TryParseExact(typed?.Trim(), Readable, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 1970 or > 2999)
        {
            return new(null, TypedTimeKind.Unreadable);
        }

        var zone = site.Zone();
        if (zone.IsInvalidTime(local))
        {
            return new(null, TypedTimeKind.Skipped);
        }

        // Of the two, the earlier: the larger offset from UTC.
        return zone.IsAmbiguousTime(local)
            ? new(DateTime.SpecifyKind(local - zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc), TypedTimeKind.Twice)
            : new(TimeZoneInfo.ConvertTimeToUtc(local, zone), TypedTimeKind.Plain);
    }
}

/// <summary>A time read from a form.</summary>
/// <param name="Utc">Null when it cannot be.</param>
/// <param name="Kind">What the zone says of it.</param>
public sealed record TypedTime(DateTime? Utc, TypedTimeKind Kind);

/// <summary>What a zone says of a typed time.</summary>
public enum TypedTimeKind
{
    Plain,

    /// <summary>The hour happens twice that day; the first one was taken.</summary>
    Twice,

    /// <summary>The clock is put forward over it.</summary>
    Skipped,
    Unreadable,
}
