using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Money;
using Blog.Core.Outlets;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>Writes the answers to a request, for the owner to change and send.</summary>
public sealed class AnswerLetters(
    SettingsStore settings, PageRoom room, IStringLocalizer<Texts> t, IBankDetails? bank = null)
{
    private SiteSettings Site => settings.Get<SiteSettings>();

    /// <param name="booking">The request.</param>
    /// <param name="slot">Null when it was deleted.</param>
    /// <param name="isFree">Whether asking back holds the days.</param>
    public AnswerWords For(Booking booking, AdSlot? slot, bool isFree)
    {
        using var speech = Speech.In(booking.Language);
        string hello = t["Hello {0}!", booking.Name], from = booking.From.Written(), to = booking.To.Written();
        var name = slot?.Name ?? "";
        return new(
            Letter(
                hello,
                t["Your booking is confirmed: “{0}” from {1} to {2}.", name, from, to],
                slot is null ? "" : Formats(slot),
                PriceOf(booking, slot),
                HowToPay.Of(settings.Get<AdSettings>(), bank, booking.Price, booking.Id) is { } pay
                    ? $"{t["How to pay:"]}\n{pay.InLetter()}"
                    : "",
                t["Please reply to this email with your ad (an image or text) and the URL it should link to."],
                Report(),
                Site.Title),
            Letter(
                hello,
                t["Thank you for your request for “{0}” from {1} to {2}.", name, from, to],
                t["Before we confirm, please tell us what you would like to advertise and where the ad will link to."],
                isFree ? t["We are holding your days for the next {0} hours.", Booking.HoldTime.TotalHours] : "",
                Site.Title),
            Letter(
                hello,
                t["Thank you for your request for “{0}” from {1} to {2}.", name, from, to],
                t["We are sorry, but we cannot run your ad this time."],
                Site.Title));
    }

    private string Formats(AdSlot slot)
    {
        var size = SlotRoom.Of(slot.Place, room.Now());
        return string.Join('\n',
        [
            $"{t["Where"]}: {SlotWords.PlaceOf(slot, t)}", $"{t["Size"]}: {SlotWords.SizeOf(slot, size, t)}",
            $"{t["Accepts"]}:", .. SlotWords.FormatsOf(slot, size, t).Select(format => $"- {format}"),
        ]);
    }

    // How it is counted is told only while the rate card still counts like that.
    private string PriceOf(Booking booking, AdSlot? slot)
    {
        if (booking.Price is not { } price)
        {
            return "";
        }

        var counted = slot is not null && RunPrice.Of(slot, booking.From, booking.To) == price
            ? " " + new RunQuote(slot, booking.From, booking.To, null).Counting(t)
            : "";
        return t["The total price is {0}.", price.Show()] + counted;
    }

    // Without its own address the blog can link to nothing.
    private string Report() => Site.BaseAddress.Length == 0
        ? ""
        : $"{t["Your report, from the first day on:"]} {AnswerWords.ReportPlace}\n{MeasureWords.Of(t)}";

    private static string Letter(params string[] paragraphs) => string.Join("\n\n", paragraphs.Where(p => p.Length > 0));
}
