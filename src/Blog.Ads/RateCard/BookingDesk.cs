using Blog.Ads.Calendar;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard;

/// <summary>
/// Receives a booking request: spam check, hold of its days, inbox message and confirmation mail, in one transaction. Of two
/// concurrent requests for the same days only one gets them.
/// </summary>
public sealed class BookingDesk(
    BlogDbContext db, FormGuard guard, SlotCalendar calendar, BookingLetters letters, TimeProvider time,
    IInboxWriter? inbox = null)
{
    /// <summary>Stores a request; when this returns, it is on disk.</summary>
    /// <param name="http">The request that brought it.</param>
    /// <param name="form">Has passed its checks.</param>
    /// <param name="days">What it asks for.</param>
    /// <param name="ct">Stops the work until it is stored.</param>
    public async Task<BookingReceipt> ReceiveAsync(HttpContext http, BookingForm form, RequestedDays days, CancellationToken ct)
    {
        try
        {
            return await TryReceiveAsync(http, form, days, ct);
        }
        catch (DbUpdateException)
        {
            // A concurrent request stored the same form token (double submit); the retry finds it.
            db.ChangeTracker.Clear();
            return await TryReceiveAsync(http, form, days, ct);
        }
    }

    private async Task<BookingReceipt> TryReceiveAsync(
        HttpContext http, BookingForm form, RequestedDays days, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockSlotAsync(days.Slot.Id, ct);
        var verdict = await guard.JudgeAsync(db, http, PostOf(http, form, days), ct);
        if (verdict.Submission is null)
        {
            return new(verdict.Outcome, []);
        }

        var full = await calendar.FullDaysAsync(days.Slot, days.From, days.To, ct: ct);
        if (full.Count > 0)
        {
            return new(FormOutcome.Refused, full);
        }

        var isBlocked = inbox is not null && await inbox.IsBlockedAsync(form.Email!, ct);
        IEnumerable<string> reasons = verdict.Reasons.Select(r => r.Text);
        var letter = letters.Letter(form, days, isBlocked ? FormOutcome.Spam : verdict.Outcome,
            [.. isBlocked ? reasons.Prepend("You have blocked this address") : reasons]);
        db.Add(verdict.Submission);
        await StoreAsync(form, days, letter);
        await transaction.CommitAsync(CancellationToken.None);
        return new(verdict.Outcome, []);
    }

    // A client that disconnects now has sent the request all the same.
    private async Task StoreAsync(BookingForm form, RequestedDays days, InboxLetter letter)
    {
        if (letter.Outcome is not (FormOutcome.Pass or FormOutcome.Held))
        {
            inbox?.Receive(letter);
            await db.SaveChangesAsync(CancellationToken.None);
            return;
        }

        var booking = db.Add(letters.Booking(form, days)).Entity;
        if (letter.Outcome == FormOutcome.Pass)
        {
            booking.Hold(time.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        var thread = inbox?.Receive(letter with { About = booking.Path });
        // A doubtful request holds no days, and no mail goes to the address that it names; a person may accept it all the same.
        if (letter.Outcome == FormOutcome.Pass && letters.Confirmation(booking, days.Slot, thread) is { } mail)
        {
            db.Add(mail);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private FormPost PostOf(HttpContext http, BookingForm form, RequestedDays days) => new()
    {
        Form = BookingForm.FormName,
        Token = form.Token,
        Trap = form.Trap,
        Lines = [form.Name!, form.Company ?? ""],
        Choices = [form.Slot!, days.From.ForField(), days.To.ForField(), form.Website ?? ""],
        Sender = form.Email!,
        Text = form.Text ?? "",
        Words = inbox?.SpamWords ?? [],
        HasFiles = http.Request.HasFormContentType && http.Request.Form.Files.Count > 0,
    };
}

/// <summary>What became of a request.</summary>
/// <param name="FullDays">The days that cannot be had; with any, nothing was stored.</param>
public sealed record BookingReceipt(FormOutcome Outcome, IReadOnlyList<DateOnly> FullDays);
