using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard.Admin;

/// <summary>Reads requests for the owner's screens.</summary>
public sealed class RequestReader(
    BlogDbContext db, SlotCalendar calendar, MailSetup mail, BookedAdvertisers advertisers, AnswerLetters letters,
    TimeProvider time, IInboxWriter? inbox = null)
{
    /// <summary>Past requests of one page of the list.</summary>
    public const int PageSize = 50;

    // More are a flood. Those that hold days stand first, so that it hides none of them.
    private const int MostOpen = 200;

    public IQueryable<Booking> Open =>
        db.Bookings.AsNoTracking().Where(b => b.State == BookingState.Open || b.State == BookingState.Asked);

    /// <summary>The first open ones: those that hold days, in the order in which that ends, then the newest.</summary>
    public async Task<IReadOnlyList<Booking>> FirstAsync(int count, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var held = await Open.Where(b => b.HeldUntil > now).OrderBy(b => b.HeldUntil).ThenBy(b => b.Id)
            .Take(count)
            .ToListAsync(ct);
        return [.. held, .. await Open.Where(b => b.HeldUntil <= now).OrderByDescending(b => b.Id)
            .Take(count - held.Count)
            .ToListAsync(ct)];
    }

    /// <summary>The open requests in their order, and the past ones, the newest first.</summary>
    /// <param name="before">Past ones with lower numbers only; null for the newest.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<RequestsPage> ListAsync(long? before, CancellationToken ct)
    {
        var open = before is null ? await FirstAsync(MostOpen, ct) : [];
        var past = await db.Bookings.AsNoTracking()
            .Where(b => b.State != BookingState.Open && b.State != BookingState.Asked && (before == null || b.Id < before))
            .OrderByDescending(b => b.Id)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var ids = open.Concat(past).Select(b => b.SlotId).Distinct().ToList();
        var names = await db.AdSlots.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return new(
            open, [.. past.Take(PageSize)], names, past.Count > PageSize ? past[PageSize - 1].Id : null, before is not null,
            time.GetUtcNow().UtcDateTime);
    }

    /// <summary>One request with all that its screen shows; null for an unknown one.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="typed">The answers as typed; null for the usual words.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<RequestPage?> FindAsync(long id, AnswerForm? typed, CancellationToken ct)
    {
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } booking)
        {
            return null;
        }

        var slot = await db.AdSlots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == booking.SlotId, ct);
        var full = slot is null || !booking.IsOpen
            ? []
            : await calendar.FullDaysAsync(slot, booking.From, booking.To, butBooking: id, ct: ct);
        var words = letters.For(booking, slot, full.Count == 0);
        var owner = booking.IsOpen ? await advertisers.FindAsync(booking, ct) : AdvertiserMatch.None;
        var form = typed ?? new()
        {
            AcceptText = words.Accept,
            AskText = words.Ask,
            DeclineText = words.Decline,
            Advertiser = owner.Choice,
        };
        form.Version = booking.Version;
        return new(booking, slot?.Name, form)
        {
            FullDays = full,
            Advertisers = owner,
            CampaignId = await db.Campaigns.Where(c => c.BookingId == id).Select(c => (long?)c.Id).SingleOrDefaultAsync(ct),
            Thread = inbox is null ? null : await inbox.FindAsync(booking.Email, booking.Path, ct),
            CanMail = mail.IsSet,
            Now = time.GetUtcNow().UtcDateTime,
        };
    }
}

/// <summary>What the list of requests shows.</summary>
/// <param name="Slots">Names by number; deleted ones are missing.</param>
/// <param name="Older">Where the next page of past ones begins; null on the last.</param>
/// <param name="IsContinued">Whether it is not the first page.</param>
/// <param name="Now">UTC.</param>
public sealed record RequestsPage(
    IReadOnlyList<Booking> Open, IReadOnlyList<Booking> Past, IReadOnlyDictionary<long, string> Slots, long? Older,
    bool IsContinued, DateTime Now)
{
    public string SlotOf(Booking booking) => Slots.GetValueOrDefault(booking.SlotId, "a deleted spot");
}

/// <summary>What the screen of one request shows.</summary>
/// <param name="Slot">Its name; null when it was deleted.</param>
/// <param name="Form">The answers as they stand.</param>
public sealed record RequestPage(Booking Booking, string? Slot, AnswerForm Form)
{
    /// <summary>Days of it that others have.</summary>
    public IReadOnlyList<DateOnly> FullDays { get; init; } = [];

    /// <summary>Whose campaign it may become.</summary>
    public AdvertiserMatch Advertisers { get; init; } = AdvertiserMatch.None;

    public long? CampaignId { get; init; }

    /// <summary>Its thread's number in the inbox.</summary>
    public long? Thread { get; init; }

    public bool CanMail { get; init; }

    /// <summary>UTC.</summary>
    public DateTime Now { get; init; }
}
