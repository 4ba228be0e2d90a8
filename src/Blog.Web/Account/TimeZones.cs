using Microsoft.AspNetCore.Mvc.Rendering;

namespace Blog.Web.Account;

/// <summary>The time zones of this machine by their IANA names, for a list to choose from.</summary>
public static class TimeZones
{
    private static readonly Lazy<IReadOnlyList<string>> Names = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(Iana).Append("UTC").Distinct().Order(StringComparer.Ordinal)]);

    public static IEnumerable<SelectListItem> Choices(string? chosen) =>
        Names.Value.Select(name => new SelectListItem(name.Replace('_', ' '), name, name == chosen));

    private static string Iana(TimeZoneInfo zone) =>
        !zone.HasIanaId && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : zone.Id;
}
