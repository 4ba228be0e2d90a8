using System.Globalization;
using System.Text;
using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Core.Contact;
using Blog.Core.Forms;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>Makes of a form what is stored and sent: the request, the owner's letter, the advertiser's confirmation.</summary>
public sealed class BookingLetters(SettingsStore settings, MailSetup mail, TimeProvider time, IStringLocalizer<Texts> t)
{
    private const string TopicName = "Advertise here";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

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
            Email = form.Email!.Trim().ToLowerInvariant(),
            Website = (form.Website ?? "").Trim(),
            Text = TextOf(form),
            Language = CultureInfo.CurrentUICulture.Name,
            PriceMinor = price?.Minor ?? 0,
            Currency = price?.Currency.Code ?? "",
            At = Now,
        };
    }

    /// <summary>The letter for the inbox, in English as all of the admin area.</summary>
    public InboxLetter Letter(BookingForm form, RequestedDays days, FormOutcome outcome, IReadOnlyList<string> reasons) => new()
    {
        Name = form.Name!.Trim(),
        Address = form.Email!,
        Text = InWords(form, days, outcome),
        Topic = ContactPage.Advertise,
        TopicName = TopicName,
        OtherRecipient = settings.Get<AdSettings>().ContactEmail,
        Outcome = outcome,
        Reasons = reasons,
        At = Now,
    };

    /// <summary>
    /// Tells the advertiser in the page's language what is held until when; null while the blog sends no mail. None of what was
    /// typed is in it, so that nobody can have the blog mail words of theirs to others.
    /// </summary>
    /// <param name="booking">Stored.</param>
    /// <param name="slot">What it asks for.</param>
    /// <param name="thread">Message-ID of the letter; null for none.</param>
    public OutboxMail? Confirmation(Booking booking, AdSlot slot, string? thread) => Mail(
        booking, t["Your request for an ad spot"], booking.At, isAutomatic: true, thread, string.Join('\n',
            t["Thank you. This is what you have asked for:"], "",
            $"{t["Spot"]}: {slot.Name}",
            $"{t["Days"]}: {booking.From.Show()} – {booking.To.Show()}",
            $"{t["Price"]}: {booking.Price?.Show() ?? t["on request"]}", "",
            t["These days are held for you until {0} ({1}). You get an answer by e-mail.", Site.Show(booking.HeldUntil),
                Site.Zone().Id], "",
            "-- ", Site.Title, Site.BaseAddress));

    /// <summary>The owner's answer where the letter that it answers is gone; null while the blog sends no mail.</summary>
    public OutboxMail? Answer(Booking booking, string text) => Mail(booking, TopicName, Now, isAutomatic: false, null, text);

    private SiteSettings Site => settings.Get<SiteSettings>();

    private OutboxMail? Mail(Booking booking, string subject, DateTime now, bool isAutomatic, string? thread, string text) =>
        !mail.IsSet ? null : new()
        {
            MessageId = mail.NewMessageId(),
            To = booking.Email,
            ReplyTo = settings.Get<AdSettings>().ContactEmail,
            ReplyToName = Beginning.Of(Site.Title, 100),
            Subject = Beginning.Of($"{subject} · {Site.Title}", OutboxMail.MaxSubject),
            Text = text,
            References = thread is null ? "" : $"<{thread}>",
            IsAutomatic = isAutomatic,
            CreatedAt = now,
            DueAt = now,
        };

    private static string InWords(BookingForm form, RequestedDays days, FormOutcome outcome)
    {
        var price = RunPrice.Of(days.Slot, days.From, days.To);
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"Spot: {days.Slot.Name}\nDays: {days.From.ForField()} to {days.To.ForField()}, both included\n")
            .Append(CultureInfo.InvariantCulture, $"Price: {price?.ToString() ?? "on request"}\n");
        if (!string.IsNullOrWhiteSpace(form.Company))
        {
            text.Append(CultureInfo.InvariantCulture, $"Company: {form.Company.Trim()}\n");
        }

        if (!string.IsNullOrWhiteSpace(form.Website))
        {
            text.Append(CultureInfo.InvariantCulture, $"Website: {form.Website.Trim()}\n");
        }

        if (outcome != FormOutcome.Pass)
        {
            text.Append("As it is doubtful, no days are held for it.\n");
        }

        return text.Append('\n').Append(TextOf(form)).ToString().Trim();
    }

    private static string TextOf(BookingForm form) => (form.Text ?? "").ReplaceLineEndings("\n").Trim();
}
