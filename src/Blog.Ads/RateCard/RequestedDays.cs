using System.Globalization;
using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>A slot and some days, as an advertiser's form asks for them; they can be had by the calendar's bounds.</summary>
public sealed record RequestedDays(AdSlot Slot, DateOnly From, DateOnly To)
{
    /// <summary>How far ahead days can be asked for.</summary>
    public const int MonthsAhead = 18;

    /// <summary>Full days that are named, beside how many more there are.</summary>
    private const int NamedDays = 5;

    /// <summary>Reads a form that has passed its plain checks.</summary>
    /// <param name="form">As typed.</param>
    /// <param name="offered">The slots on sale.</param>
    /// <param name="today">In the site's zone.</param>
    /// <param name="refuse">Is told of each field that cannot be, and why.</param>
    /// <param name="t">Speaks the page's language.</param>
    /// <returns>Null when something was refused.</returns>
    public static RequestedDays? Read(
        BookingForm form, IEnumerable<AdSlot> offered, DateOnly today, Action<string, string> refuse, IStringLocalizer<Texts> t)
    {
        var slot = offered.FirstOrDefault(s => s.Id.ToString(CultureInfo.InvariantCulture) == form.Slot);
        if (slot is null)
        {
            refuse(nameof(form.Slot), t["This spot is not available. Please choose one from the list."]);
        }

        if (!IsWebsite(form.Website))
        {
            refuse(nameof(form.Website), t["Enter a URL such as https://example.org."]);
        }

        var (from, to) = (Day(nameof(form.From), form.From, refuse, t), Day(nameof(form.To), form.To, refuse, t));
        if (from is not { } first || to is not { } last || slot is null)
        {
            return null;
        }

        var fault = FaultOf(first, last, today, t);
        if (fault is { } found)
        {
            refuse(found.Field, found.Text);
        }

        return fault is null && IsWebsite(form.Website) ? new(slot, first, last) : null;
    }

    /// <summary>Says which days are full, for the one who asked for them.</summary>
    /// <param name="full">In order, at least one.</param>
    /// <param name="t">Speaks the reader's language.</param>
    public static string Refusal(IReadOnlyList<DateOnly> full, IStringLocalizer<Texts> t)
    {
        var named = string.Join(", ", full.Take(NamedDays).Select(day => day.Written()));
        return full.Count <= NamedDays ? t["No longer available: {0}. Please choose other days or another spot.", named]
            : t["No longer available: {0} and {1} more days. Please choose other days or another spot.", named,
                full.Count - NamedDays];
    }

    /// <summary>Whether a text is a web address as ads have them; empty is allowed.</summary>
    public static bool IsWebsite(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || AdAddress.Read(typed, isOwn: false).Refusal is null;

    private static DateOnly? Day(string field, string? typed, Action<string, string> refuse, IStringLocalizer<Texts> t)
    {
        var day = SiteDays.Read(typed);
        if (day is null)
        {
            refuse(field, t["Enter a date such as 2027-01-31."]);
        }

        return day;
    }

    private static (string Field, string Text)? FaultOf(DateOnly from, DateOnly to, DateOnly today, IStringLocalizer<Texts> t) =>
        from < today ? (nameof(BookingForm.From), t["This day has passed."])
        : to < from ? (nameof(BookingForm.To), t["The last day is before the first day."])
        : to > today.AddMonths(MonthsAhead)
            ? (nameof(BookingForm.To), t["You can book days up to {0}.", today.AddMonths(MonthsAhead).Written()])
        : to.DayNumber - from.DayNumber >= Booking.MaxDays
            ? (nameof(BookingForm.To), t["You can request up to {0} days at a time.", Booking.MaxDays])
        : null;
}
