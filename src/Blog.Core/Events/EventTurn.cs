using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Events;

/// <summary>Takes, keeps and gives back the lease of one handler.</summary>
internal sealed class EventTurn(BlogDbContext db, string handler, Guid holder, TimeSpan length, TimeProvider time)
{
    private DateTime renewedAt;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private IQueryable<EventLease> Lease => db.Set<EventLease>().Where(l => l.Handler == handler);

    /// <summary>Takes the lease, or takes it anew once a third of it is over; false while another program has it.</summary>
    public async Task<bool> TakeAsync(CancellationToken ct)
    {
        var now = Now;
        if (now < renewedAt)
        {
            return true;
        }

        var next = now + length;
        // Of two programs that try at once, the second meets a row that is not free any more.
        var taken = await Lease.Where(l => l.Holder == holder || l.Until <= now)
            .UpdateAllAsync(db, [], set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, next), ct);
        if (taken == 0 && (await Lease.AnyAsync(ct) || !await AddAsync(next, ct)))
        {
            return false;
        }

        renewedAt = now + (length / 3);
        return true;
    }

    public async Task GiveAsync()
    {
        var now = Now;
        await Lease.Where(l => l.Holder == holder)
            .UpdateAllAsync(db, [], set => set.SetProperty(l => l.Until, now), CancellationToken.None);
    }

    // The very first time of this handler.
    private async Task<bool> AddAsync(DateTime next, CancellationToken ct)
    {
        var lease = db.Add(new EventLease { Handler = handler, Holder = holder, Until = next });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (db.FailureOf(e) == WriteFailure.UniqueViolation)
        {
            return false;
        }
        finally
        {
            lease.State = EntityState.Detached;
        }
    }
}
