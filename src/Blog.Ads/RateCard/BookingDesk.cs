using Blog.Ads.Calendar;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Forms;

namespace Blog.Ads.RateCard;

/// <summary>
/// Makes of a booking request what the spam check sees and what is stored: hold of its days, inbox message and confirmation mail.
/// Of two concurrent requests for the same days only one gets them.
/// </summary>
public sealed class BookingDesk(
    BlogDbContext db, SlotCalendar calendar, BookingLetters letters, TimeProvider time, IInboxWriter? inbox = null)
{
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
    };

    /// <summary>Locks the slot until the transaction ends: whoever is second finds the days taken.</summary>
    public Task LockAsync(RequestedDays days, CancellationToken ct) => db.LockSlotAsync(days.Slot.Id, ct);

    /// <summary>Adds a request and its letters; the caller saves.</summary>
    /// <param name="form">Has passed its checks.</param>
    /// <param name="days">What it asks for.</param>
    /// <param name="verdict">The result of its spam check.</param>
    /// <returns>The days that cannot be had; with any, nothing was added.</returns>
    public async Task<IReadOnlyList<DateOnly>> AddAsync(BookingForm form, RequestedDays days, FormVerdict verdict)
    {
        var full = await calendar.FullDaysAsync(days.Slot, days.From, days.To);
        if (full.Count > 0)
        {
            return full;
        }

        var isBlocked = inbox is not null && await inbox.IsBlockedAsync(form.Email!, CancellationToken.None);
        IEnumerable<string> reasons = verdict.Reasons.Select(r => r.Text);
        var letter = letters.Letter(form, days, isBlocked ? FormOutcome.Spam : verdict.Outcome,
            [.. isBlocked ? reasons.Prepend("You have blocked this address") : reasons]);
        await AddAsync(form, days, letter);
        return full;
    }

    // A client that disconnects now has sent the request all the same, so nothing stops this.
    private async Task AddAsync(BookingForm form, RequestedDays days, InboxLetter letter)
    {
        if (letter.Outcome is not (FormOutcome.Pass or FormOutcome.Held))
        {
            inbox?.Receive(letter);
            return;
        }

        var booking = db.Add(letters.Booking(form, days)).Entity;
        if (letter.Outcome == FormOutcome.Pass)
        {
            booking.Hold(time.GetUtcNow().UtcDateTime);
        }

        // The letter names the request by its number.
        await db.SaveChangesAsync(CancellationToken.None);
        var thread = inbox?.Receive(letter with { About = booking.Path });
        // A doubtful request holds no days, and no mail goes to the address that it names; a person may accept it all the same.
        if (letter.Outcome == FormOutcome.Pass && letters.Confirmation(booking, days.Slot, thread) is { } mail)
        {
            db.Add(mail);
        }
    }
}
