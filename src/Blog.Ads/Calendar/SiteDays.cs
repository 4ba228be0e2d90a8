using System.Globalization;
using Blog.Core.Settings;

namespace Blog.Ads.Calendar;

/// <summary>Days of the site's zone: which one it is, and when one begins.</summary>
public static class SiteDays
{
    private const string FieldFormat = "yyyy-MM-dd";

    /// <summary>The day that it is.</summary>
    public static DateOnly Today(this SiteSettings site, TimeProvider time) =>
        DateOnly.FromDateTime(site.Local(time.GetUtcNow().UtcDateTime));

    /// <summary>The first moment of a day, UTC. Where the clock is put forward at midnight, the day begins after it.</summary>
    public static DateTime StartOf(this SiteSettings site, DateOnly day)
    {
        var (zone, local) = (site.Zone(), day.ToDateTime(TimeOnly.MinValue));
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>Reads what an <c>input type="date"</c> sends; null for what is no day.</summary>
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), FieldFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>As such an input takes it.</summary>
    public static string ForField(this DateOnly day) => day.ToString(FieldFormat, CultureInfo.InvariantCulture);

    /// <summary>A day as people of the current culture write it.</summary>
    public static string Show(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
