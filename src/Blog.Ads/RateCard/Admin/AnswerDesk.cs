using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Core.Contact;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard.Admin;

/// <summary>Answers requests: of two people who answer one at the same moment, the second is told what the first did.</summary>
public sealed class AnswerDesk(
    BlogDbContext db, SlotCalendar calendar, BookedAdvertisers advertisers, BookedCampaigns campaigns, BookingLetters letters,
    TimeProvider time, IInboxWriter? inbox = null)
{
    /// <summary>Makes a paid campaign of a request, unless its days are no longer free.</summary>
    public Task<Answered> AcceptAsync(long id, AnswerForm form, string author, CancellationToken ct) =>
        AnswerAsync(id, form.Version, form.AcceptText, author, booking => MakeCampaignAsync(booking, form, ct), ct);

    /// <summary>Asks back, and holds the days anew where they are free.</summary>
    public Task<Answered> AskAsync(long id, AnswerForm form, string author, CancellationToken ct) =>
        AnswerAsync(id, form.Version, form.AskText, author, async booking =>
        {
            booking.Ask();
            var isFree = await FullDaysAsync(booking, ct) is { Count: 0 };
            if (isFree)
            {
                booking.Hold(time.GetUtcNow().UtcDateTime);
            }

            return Answered.Done with { HoldsDays = isFree };
        }, ct);

    /// <summary>Holds the days of a request that was looked at, without a word to its sender.</summary>
    public Task<Answered> HoldAsync(long id, AnswerForm form, string author, CancellationToken ct) =>
        AnswerAsync(id, form.Version, null, author, async booking =>
        {
            var full = await FullDaysAsync(booking, ct);
            if (full is not { Count: 0 })
            {
                return new(full is null ? SpotIsGone : Taken(full), null);
            }

            booking.Hold(time.GetUtcNow().UtcDateTime);
            return Answered.Done;
        }, ct);

    /// <summary>Gives the days free.</summary>
    public Task<Answered> DeclineAsync(long id, AnswerForm form, string author, CancellationToken ct) =>
        AnswerAsync(id, form.Version, form.DeclineText, author, booking =>
        {
            booking.Decline();
            return Task.FromResult(Answered.Done);
        }, ct);

    private const string SpotIsGone = "This ad spot has been deleted, so there is nothing to book.";

    private async Task<Answered> AnswerAsync(
        long id, long version, string? text, string author, Func<Booking, Task<Answered>> change, CancellationToken ct)
    {
        try
        {
            return await TryAnswerAsync(id, version, text, author, change, ct);
        }
        catch (Exception e) when (db.FailureOf(e)
            is WriteFailure.StaleVersion or WriteFailure.UniqueViolation or WriteFailure.SerializationFailure)
        {
            // Somebody stored an answer, or an advertiser of the same name, this very moment; now it is seen.
            db.ChangeTracker.Clear();
            return await TryAnswerAsync(id, version, text, author, change, ct);
        }
    }

    private async Task<Answered> TryAnswerAsync(
        long id, long version, string? text, string author, Func<Booking, Task<Answered>> change, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var slot = await db.Bookings.Where(b => b.Id == id).Select(b => b.SlotId).SingleAsync(ct);
        await db.LockSlotAsync(slot, ct);
        var booking = await db.Bookings.SingleAsync(b => b.Id == id, ct);
        if (booking.Version != version || !booking.IsOpen)
        {
            return new(Overtaken(booking.State), null);
        }

        var answered = await change(booking);
        if (answered.Problem is not null)
        {
            db.ChangeTracker.Clear();
            return answered;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await SendAsync(booking, letters.WithReport(text, answered.ReportPath), author);
        await transaction.CommitAsync(CancellationToken.None);
        return answered;
    }

    private async Task<Answered> MakeCampaignAsync(Booking booking, AnswerForm form, CancellationToken ct)
    {
        if (await db.AdSlots.SingleOrDefaultAsync(s => s.Id == booking.SlotId, ct) is not { } slot)
        {
            return new(SpotIsGone, null);
        }

        var full = await calendar.FullDaysAsync(slot, booking.From, booking.To, butBooking: booking.Id, ct: ct);
        if (full.Count > 0)
        {
            return new(Taken(full), null);
        }

        if (await advertisers.ChooseAsync(booking, form.Advertiser, ct) is not { } chosen)
        {
            return new(BookedAdvertisers.Ask, null);
        }

        booking.Accept();
        var isShared = form.AcceptText?.Contains(AnswerWords.ReportPlace, StringComparison.Ordinal) == true;
        var campaign = await campaigns.MakeAsync(booking, slot, chosen, isShared, ct);
        return new(null, campaign.Id) { ReportPath = campaign.ReportPath };
    }

    // Null where the spot was deleted.
    private async Task<IReadOnlyList<DateOnly>?> FullDaysAsync(Booking booking, CancellationToken ct) =>
        await db.AdSlots.SingleOrDefaultAsync(s => s.Id == booking.SlotId, ct) is { } slot
            ? await calendar.FullDaysAsync(slot, booking.From, booking.To, butBooking: booking.Id, ct: ct)
            : null;

    private static string Taken(IReadOnlyList<DateOnly> full) =>
        $"These days have been taken: {DaySpans.Show(full)}. Ask for other days, decline, or free the days first.";

    private async Task SendAsync(Booking booking, string? text, string author)
    {
        var words = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (words.Length == 0
            || (inbox is not null && await inbox.AnswerAsync(booking.Email, booking.Path, words, author, CancellationToken.None)))
        {
            return;
        }

        // The letter was erased: whoever has asked gets the answer all the same.
        if (letters.Answer(booking, words) is { } mail)
        {
            db.Add(mail);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private static string Overtaken(BookingState state) => state switch
    {
        BookingState.Accepted =>
            "Somebody else has already accepted this request and created its campaign. Your reply was not sent.",
        BookingState.Declined => "Somebody else has already declined this request. Your reply was not sent.",
        BookingState.Asked => "Somebody else has already asked a question. Your reply was not sent; send it again if it still applies.",
        _ => "This request has changed. Your reply was not sent; please check it again.",
    };
}

/// <summary>What became of an answer.</summary>
/// <param name="Problem">Why nothing was done, in words for the person; null when it was.</param>
/// <param name="CampaignId">The campaign that was made; null for none.</param>
public sealed record Answered(string? Problem, long? CampaignId)
{
    public static Answered Done { get; } = new(null, null);

    /// <summary>The address of the advertiser's report; empty where none is shared.</summary>
    public string ReportPath { get; init; } = "";

    /// <summary>Whether the days are held after it.</summary>
    public bool HoldsDays { get; init; } = true;
}
