using Blog.Core.Data;
using Blog.Core.Networks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Calendar;

/// <summary>
/// How much strangers may hold at once, so that none of them blocks the rate card: so many days and requests for a neighbourhood,
/// and for a mailbox. More waits for the owner, who may hold what he likes.
/// </summary>
public sealed class HoldLimits(BlogDbContext db, TimeProvider time)
{
    public const int MostDays = 31;
    public const int MostRequests = 2;

    /// <summary>Whether a request may hold its days beside what is held already.</summary>
    /// <param name="booking">Holds nothing yet.</param>
    /// <param name="from">Who would hold them.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<bool> AllowAsync(Booking booking, Network from, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var held = await db.Bookings.AsNoTracking()
            .Where(b => b.Id != booking.Id && b.HeldUntil > now)
            .Where(b => b.State == BookingState.Open || b.State == BookingState.Asked)
            .Select(b => new { b.Email, b.HeldFrom, b.From, b.To })
            .ToListAsync(ct);
        var mailbox = BookingLink.MailboxOf(booking.Email);
        return Allow(held.Where(h => BookingLink.MailboxOf(h.Email) == mailbox).Select(h => (h.From, h.To)))
            && Allow(held.Where(h => NetworkMark.IsOf(h.HeldFrom, from)).Select(h => (h.From, h.To)));

        bool Allow(IEnumerable<(DateOnly From, DateOnly To)> runs)
        {
            var days = runs.Select(run => run.To.DayNumber - run.From.DayNumber + 1).ToList();
            return days.Count < MostRequests && days.Sum() + booking.Days <= MostDays;
        }
    }
}
