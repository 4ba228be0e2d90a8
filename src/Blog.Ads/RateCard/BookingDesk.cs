using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.Networks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard;

/// <summary>
/// Makes of a booking request what the spam check sees and what is stored: request, inbox message and the mail with the link that
/// holds its days. Nothing is held here: a stranger's word holds no days of the owner's.
/// </summary>
public sealed class BookingDesk(
    BlogDbContext db, SlotCalendar calendar, HoldLimits limits, BookingLetters letters, TimeProvider time,
    IInboxWriter? inbox = null)
{
    /// <summary>Doubtful requests of one day of which the owner is told by mail; more are in the list alone.</summary>
    public const int MostTold = 20;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What the spam check sees of a request.</summary>
    /// <param name="form">Has passed its checks.</param>
    /// <param name="days">What it asks for.</param>
    public FormPost PostOf(BookingForm form, RequestedDays days) => new()
    {
        Lines = [form.Name!, form.Company ?? ""],
        Choices = [form.Slot!, days.From.ForField(), days.To.ForField(), form.Website ?? ""],
        Sender = form.Email!,
        Text = form.Text ?? "",
        Words = inbox?.SpamWords ?? [],
        Reserves = true,
    };

    /// <summary>
    /// Locks all slots until the transaction ends: whoever is second finds the days taken, and the mail of the day sent.
    /// </summary>
    public async Task LockAsync(CancellationToken ct) =>
        await db.LockSlotsAsync(await db.AdSlots.Select(s => s.Id).ToListAsync(ct), ct);

    /// <summary>Whether the sender of a stored request can hold its days by a mailed link.</summary>
    public Task<bool> IsMailedAsync(BookingForm form, RequestedDays days, CancellationToken ct)
    {
        var (email, now) = (BookingLetters.AddressOf(form), Now);
        return db.Bookings.AnyAsync(
            b => b.Email == email && b.SlotId == days.Slot.Id && b.From == days.From && b.To == days.To && b.LinkUntil > now, ct);
    }

    /// <summary>Adds a request and its letters; the caller saves.</summary>
    /// <param name="form">Has passed its checks.</param>
    /// <param name="days">What it asks for.</param>
    /// <param name="verdict">The result of its spam check.</param>
    /// <param name="from">Where it comes from.</param>
    /// <returns>The days that cannot be had; with any, nothing was added.</returns>
    public async Task<IReadOnlyList<DateOnly>> AddAsync(BookingForm form, RequestedDays days, FormVerdict verdict, Network from)
    {
        var full = await calendar.FullDaysAsync(days.Slot, days.From, days.To);
        if (full.Count > 0)
        {
            return full;
        }

        var isBlocked = inbox is not null && await inbox.IsBlockedAsync(form.Email!, CancellationToken.None);
        IEnumerable<string> reasons = verdict.Reasons.Select(r => r.Text);
        var outcome = isBlocked ? FormOutcome.Spam : verdict.Outcome;
        var request = new BookingRequest(form, days, outcome, [.. isBlocked
            ? reasons.Prepend("You blocked this address")
            : reasons]);
        await (outcome is FormOutcome.Pass or FormOutcome.Held ? AddAsync(request, from) : AddSpamAsync(request));
        return full;
    }

    private Task AddSpamAsync(BookingRequest request)
    {
        inbox?.Receive(letters.Letter(request, BookingPromise.Doubtful));
        return Task.CompletedTask;
    }

    // A client that disconnects now has sent the request all the same, so nothing stops this.
    private async Task AddAsync(BookingRequest request, Network from)
    {
        var booking = db.Add(letters.Booking(request.Form, request.Days)).Entity;
        var (promise, link) = request.Outcome == FormOutcome.Pass
            ? await PromiseAsync(booking, from)
            : (BookingPromise.Doubtful, null);
        var told = promise == BookingPromise.Link ? 0 : await CountWaitingAsync();
        // The letter names the request by its number.
        await db.SaveChangesAsync(CancellationToken.None);
        var letter = letters.Letter(request, promise, isLastOfDay: told == MostTold - 1) with
        {
            About = booking.Path,
            TellsWhenDoubtful = told < MostTold,
        };
        var thread = inbox?.Receive(letter);
        if (link is { } made && letters.Link(booking, request.Days.Slot, made.Secret, thread) is { } mail)
        {
            made.Row.MessageId = db.Add(mail).Entity.MessageId;
        }
    }

    /// <returns>What the request can count on, and a link that is to be mailed; null for none.</returns>
    private async Task<(BookingPromise Promise, (BookingLink Row, string Secret)? Link)> PromiseAsync(
        Booking booking, Network from)
    {
        if (!letters.CanMailLinks)
        {
            return (BookingPromise.NoMail, null);
        }

        if (!await limits.AllowAsync(booking, from, CancellationToken.None))
        {
            return (BookingPromise.OverLimit, null);
        }

        var (mailbox, since) = (BookingLink.MailboxOf(booking.Email), Now - BookingLink.Pause);
        var earlier = await db.BookingLinks.AsNoTracking().Where(l => l.Mailbox == mailbox && l.At > since)
            .OrderByDescending(l => l.At)
            .FirstOrDefaultAsync(CancellationToken.None);
        if (earlier is not null && (earlier.Email != booking.Email || !earlier.CanBeUsed(Now)))
        {
            return (BookingPromise.MailedToday, null);
        }

        var secret = BookingLink.NewSecret();
        var row = earlier ?? AddLink(booking, mailbox, secret);
        booking.AwaitLink(row.Until);
        return (BookingPromise.Link, earlier is null ? (row, secret) : null);
    }

    private BookingLink AddLink(Booking booking, string mailbox, string secret) => db.Add(new BookingLink
    {
        Hash = BookingLink.HashOf(secret),
        Email = booking.Email,
        Mailbox = mailbox,
        At = Now,
    }).Entity;

    private Task<int> CountWaitingAsync()
    {
        var since = Now - TimeSpan.FromDays(1);
        return db.Bookings.CountAsync(b => b.At > since && b.LinkUntil == null);
    }
}
