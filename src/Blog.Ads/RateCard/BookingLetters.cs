using System.Globalization;
using System.Text;
using Blog.Ads.Calendar;
using Blog.Ads.Mails;
using Blog.Ads.Slots;
using Blog.Core.Contact;
using Blog.Core.Forms;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>Makes of a form what is stored and sent: the request, the owner's letter, the mail with the sender's link.</summary>
public sealed class BookingLetters(SettingsStore settings, AdMails mail, TimeProvider time, IStringLocalizer<Texts> t)
{
    private const string TopicName = "Advertise here";

    private static readonly string LastOfDay = $" This is request number {BookingDesk.MostTold} within a day. "
        + "You will get no email about further ones; see Ads > Requests.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whether it can mail links: it needs a mail server, and a base address, as visitors can forge the host.</summary>
    public bool CanMailLinks => mail.IsSet && Site.BaseAddress.Length > 0;

    /// <summary>The sender's address as it is stored.</summary>
    public static string AddressOf(BookingForm form) => form.Email!.Trim().ToLowerInvariant();

    public Booking Booking(BookingForm form, RequestedDays days)
    {
        var price = RunPrice.Of(days.Slot, days.From, days.To);
        return new()
        {
            SlotId = days.Slot.Id,
            From = days.From,
            To = days.To,
            Name = form.Name!.Trim(),
            Company = (form.Company ?? "").Trim(),
            Email = AddressOf(form),
            Website = (form.Website ?? "").Trim(),
            Text = TextOf(form),
            Language = CultureInfo.CurrentUICulture.Name,
            PriceMinor = price?.Minor ?? 0,
            Currency = price?.Currency.Code ?? "",
            At = Now,
        };
    }

    /// <summary>The letter for the inbox, in English as all of the admin area.</summary>
    /// <param name="isLastOfDay">Whether it is the last doubtful one of which the owner is told by mail.</param>
    public InboxLetter Letter(BookingRequest request, BookingPromise promise, bool isLastOfDay = false) => new()
    {
        Name = request.Form.Name!.Trim(),
        Address = request.Form.Email!,
        Text = InWords(request, promise, isLastOfDay),
        Topic = ContactPage.Advertise,
        TopicName = TopicName,
        OtherRecipient = settings.Get<AdSettings>().ContactEmail,
        Outcome = request.Outcome,
        Reasons = request.Reasons,
        At = Now,
    };

    /// <summary>
    /// Tells the advertiser in the page's language what was asked for, and by which link its days are held; null while the blog
    /// sends no mail. None of what was typed is in it, so that nobody can have the blog mail words of theirs to others.
    /// </summary>
    /// <param name="booking">Stored.</param>
    /// <param name="slot">What it asks for.</param>
    /// <param name="secret">The link's.</param>
    /// <param name="thread">Message-ID of the letter; null for none.</param>
    public OutboxMail? Link(Booking booking, AdSlot slot, string secret, string? thread) => !mail.IsSet ? null : mail.To(
        booking.Email, t["Your ad spot request"], string.Join('\n',
            t["Thank you. Here is your request:"], "",
            $"{t["Spot"]}: {slot.Name}",
            $"{t["Days"]}: {booking.From.Written()} – {booking.To.Written()}",
            $"{t["Price"]}: {booking.Price?.Show() ?? t["on request"]}", "",
            t["No days are held for you yet. Open this page by {0} ({1}) and press the button to hold the days for {2} hours, if they are still available.",
                Site.Show(booking.LinkUntil ?? Now), Site.Zone().Id, Calendar.Booking.HoldTime.TotalHours], "",
            Site.Address(HoldsController.PathOf(secret)) ?? "", "",
            t["If this was not you, ignore this email and nothing will be held. You get at most one such email a day."],
            "",
            "-- ", Site.Title, Site.BaseAddress),
        booking.At, thread: thread);

    /// <summary>An answer with the address of the report in its place.</summary>
    public string? WithReport(string? text, string path) => path.Length == 0
        ? text
        : text?.Replace(AnswerWords.ReportPlace, Site.Address(path) ?? path, StringComparison.Ordinal);

    /// <summary>The owner's answer where the letter that it answers is gone; null while the blog sends no mail.</summary>
    public OutboxMail? Answer(Booking booking, string text) =>
        mail.IsSet ? mail.To(booking.Email, TopicName, text, Now, isAutomatic: false) : null;

    private SiteSettings Site => settings.Get<SiteSettings>();

    private static string InWords(BookingRequest request, BookingPromise promise, bool isLastOfDay)
    {
        var (form, days) = (request.Form, request.Days);
        var price = RunPrice.Of(days.Slot, days.From, days.To);
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"Ad spot: {days.Slot.Name}\nDays: {days.From.ForField()} to {days.To.ForField()} (inclusive)\n")
            .Append(CultureInfo.InvariantCulture, $"Price: {price?.ToString() ?? "on request"}\n");
        if (!string.IsNullOrWhiteSpace(form.Company))
        {
            text.Append(CultureInfo.InvariantCulture, $"Company: {form.Company.Trim()}\n");
        }

        if (!string.IsNullOrWhiteSpace(form.Website))
        {
            text.Append(CultureInfo.InvariantCulture, $"Website: {form.Website.Trim()}\n");
        }

        text.Append(Said(promise)).Append(isLastOfDay ? LastOfDay : "");
        return text.Append("\n\n").Append(TextOf(form)).ToString().Trim();
    }

    private static string Said(BookingPromise promise) => promise switch
    {
        BookingPromise.Link => "Not confirmed yet. The days are held once the sender opens the link in the confirmation email.",
        BookingPromise.NoMail => "Waiting for your review; no days are held. The blog cannot email links "
            + "(set up a mail server, and the site URL under Settings).",
        BookingPromise.OverLimit => "Waiting for your review; no days are held. With this request, one network or email address "
            + $"would hold more than {HoldLimits.MostDays} days or {HoldLimits.MostRequests} requests at the same time.",
        BookingPromise.MailedToday => "Waiting for your review; no days are held. This address has already had its one email "
            + "for today.",
        _ => "Waiting for your review; no days are held, because it looks suspicious.",
    };

    private static string TextOf(BookingForm form) => (form.Text ?? "").ReplaceLineEndings("\n").Trim();
}
