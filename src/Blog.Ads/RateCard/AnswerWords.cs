using Blog.Ads.Calendar;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>Words to begin an answer with, in the language in which the advertiser asked.</summary>
/// <param name="Accept">That the days are booked.</param>
/// <param name="Ask">What the ad is to be.</param>
/// <param name="Decline">That it cannot be.</param>
public sealed record AnswerWords(string Accept, string Ask, string Decline)
{
    /// <param name="isFree">Whether asking back holds the days.</param>
    public static AnswerWords Of(Booking booking, string slot, bool isFree, SiteSettings site, IStringLocalizer<Texts> t)
    {
        using var speech = Speech.In(booking.Language);
        string hello = t["Hello {0}!", booking.Name], from = booking.From.Written(), to = booking.To.Written();
        return new(
            Letter(
                hello,
                t["“{0}” is yours from {1} to {2}.", slot, from, to],
                PriceOf(booking, t),
                t["Please answer this mail with your ad, a picture or a text, and with the address that it leads to."],
                site.Title),
            Letter(
                hello,
                t["Thank you for asking for “{0}” from {1} to {2}.", slot, from, to],
                t["Before we say yes, please tell us what you want to advertise and where the ad leads to."],
                isFree ? t["Your days are held for you for {0} hours from now.", Booking.HoldTime.TotalHours] : "",
                site.Title),
            Letter(
                hello,
                t["Thank you for asking for “{0}” from {1} to {2}.", slot, from, to],
                t["We are sorry that we cannot run your ad this time."],
                site.Title));
    }

    private static string PriceOf(Booking booking, IStringLocalizer<Texts> t) =>
        booking.Price is { } price ? t["The price for the whole run is {0}.", price.Show()] : "";

    private static string Letter(params string[] paragraphs) => string.Join("\n\n", paragraphs.Where(p => p.Length > 0));
}
