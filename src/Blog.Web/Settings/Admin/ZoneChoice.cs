namespace Blog.Web.Settings.Admin;

/// <summary>One time zone of a list to choose from.</summary>
/// <param name="Id">IANA name.</param>
/// <param name="Offset">What its clocks are ahead of UTC now, such as <c>UTC+01:00</c>.</param>
public sealed record ZoneChoice(string Id, string Offset)
{
    /// <summary>All that this machine knows by an IANA name, as of a time.</summary>
    public static IReadOnlyList<ZoneChoice> At(DateTime utc) => [.. TimeZoneInfo.GetSystemTimeZones()
        .Where(z => z.HasIanaId).Append(TimeZoneInfo.Utc).DistinctBy(z => z.Id).OrderBy(z => z.Id, StringComparer.Ordinal)
        .Select(z => new ZoneChoice(z.Id, OffsetOf(z.GetUtcOffset(utc))))];

    public static string OffsetOf(TimeSpan offset) => $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm}";
}
