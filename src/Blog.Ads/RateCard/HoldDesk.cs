using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Networks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard;

/// <summary>Holds days for whoever has proved by a mailed link that the address is theirs; each link does so once.</summary>
public sealed class HoldDesk(BlogDbContext db, SlotCalendar calendar, HoldLimits limits, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What the page of a link shows: all open requests of its address. Null for a link that cannot be used.</summary>
    public async Task<HoldPage?> FindAsync(string secret, CancellationToken ct) =>
        await LinkAsync(db.BookingLinks.AsNoTracking(), secret, ct) is { } link
            ? await PageAsync(link.Email, isUsed: false, ct)
            : null;

    /// <summary>Holds the days of the chosen requests as far as they are free and the limits allow.</summary>
    /// <returns>What became of them; null for a link that cannot be used.</returns>
    public async Task<HoldPage?> HoldAsync(string secret, IReadOnlyCollection<long> chosen, Network from, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // All slots, as the limits count what is held in any of them.
        await db.LockSlotsAsync(await db.AdSlots.Select(s => s.Id).ToListAsync(ct), ct);
        if (await LinkAsync(db.BookingLinks, secret, ct) is not { } link)
        {
            return null;
        }

        link.Use(Now);
        var requests = await db.Bookings
            .Where(b => b.Email == link.Email && b.State == BookingState.Open && chosen.Contains(b.Id))
            .OrderBy(b => b.Id)
            .ToListAsync(ct);
        foreach (var request in requests.Where(b => b.CanConfirm(Now)))
        {
            request.Confirm(Now);
            await TryHoldAsync(request, from, ct);
            // The next one's limits count this one.
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return await PageAsync(link.Email, isUsed: true, ct);
    }

    private async Task TryHoldAsync(Booking request, Network from, CancellationToken ct)
    {
        if (await db.AdSlots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SlotId, ct) is { } slot
            && (await calendar.FullDaysAsync(slot, request.From, request.To, butBooking: request.Id, ct: ct)).Count == 0
            && await limits.AllowAsync(request, from, ct))
        {
            request.Hold(Now, from);
        }
    }

    private async Task<BookingLink?> LinkAsync(IQueryable<BookingLink> links, string secret, CancellationToken ct)
    {
        var hash = BookingLink.HashOf(secret);
        var link = await links.SingleOrDefaultAsync(l => l.Hash == hash, ct);
        return link?.CanBeUsed(Now) == true ? link : null;
    }

    private async Task<HoldPage> PageAsync(string email, bool isUsed, CancellationToken ct)
    {
        var requests = await db.Bookings.AsNoTracking()
            .Where(b => b.Email == email && (b.State == BookingState.Open || b.State == BookingState.Asked))
            .OrderBy(b => b.From)
            .ThenBy(b => b.Id)
            .Take(HoldPage.MostRequests)
            .ToListAsync(ct);
        var lines = new List<HoldLine>();
        foreach (var request in requests)
        {
            var slot = await db.AdSlots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SlotId, ct);
            var full = slot is null ? [] : await calendar.FullDaysAsync(
                slot, request.From, request.To, butBooking: request.Id, ct: ct);
            lines.Add(new(request, slot, full.Count == 0 && slot is not null));
        }

        return new(lines, isUsed, Now);
    }
}

/// <summary>What the page of a mailed link shows.</summary>
/// <param name="IsUsed">Whether the button was pressed.</param>
/// <param name="Now">UTC.</param>
public sealed record HoldPage(IReadOnlyList<HoldLine> Lines, bool IsUsed, DateTime Now)
{
    /// <summary>Requests of one page.</summary>
    public const int MostRequests = 50;

    /// <summary>What is to be mended before days are held; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the button would hold anything.</summary>
    public bool CanHold => !IsUsed && Lines.Any(CanHoldLine);

    public bool CanHoldLine(HoldLine line) => !IsUsed && line.IsFree && line.Request.CanConfirm(Now);
}

/// <summary>One request on that page.</summary>
/// <param name="Slot">Null when it was deleted.</param>
/// <param name="IsFree">Whether nobody else has any of its days.</param>
public sealed record HoldLine(Booking Request, AdSlot? Slot, bool IsFree);
