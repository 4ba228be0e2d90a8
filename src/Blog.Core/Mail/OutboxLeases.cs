using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Mail;

/// <summary>Leases the mails that are due, each to one sender at a time.</summary>
internal sealed class OutboxLeases(BlogDbContext db, TimeProvider time, TimeSpan lease)
{
    private const int Tries = 5;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Leases the mail that has been due longest to the caller; null when none is due.</summary>
    public async Task<OutboxMail?> TakeAsync(CancellationToken ct)
    {
        while (true)
        {
            var now = Now;
            var due = await Free(now).Where(m => m.DueAt <= now)
                .OrderBy(m => m.DueAt)
                .ThenBy(m => m.Id)
                .Select(m => new { m.Id, m.Attempts })
                .FirstOrDefaultAsync(ct);
            if (due is null)
            {
                return null;
            }

            // Optimistic concurrency: the sender whose update raises Attempts has the lease; any other update meets no row.
            var taken = await Free(now).Where(m => m.Id == due.Id && m.Attempts == due.Attempts).UpdateAllAsync(db, [],
                set => set.SetProperty(m => m.LeasedUntil, now + lease).SetProperty(m => m.Attempts, due.Attempts + 1), ct);
            if (taken == 1)
            {
                db.ChangeTracker.Clear();
                return await db.Set<OutboxMail>().SingleOrDefaultAsync(m => m.Id == due.Id, ct);
            }
        }
    }

    /// <summary>
    /// Stores the result of an attempt, with retries: a database that is briefly busy must not make a mail go out twice.
    /// </summary>
    public async Task SettleAsync(OutboxMail mail)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                // The mail has been erased meanwhile.
                db.Entry(mail).State = EntityState.Detached;
                return;
            }
            catch (Exception e) when (left > 1 && e is DbUpdateException or TimeoutException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
            }
        }
    }

    /// <summary>How long until a mail is due: zero when one is, at most <paramref name="longest"/>.</summary>
    public async Task<TimeSpan> UntilNextAsync(TimeSpan longest, CancellationToken ct)
    {
        var now = Now;
        var next = await db.Set<OutboxMail>().Where(m => m.State == OutboxState.Waiting)
            .MinAsync(m => m.LeasedUntil != null && m.LeasedUntil > m.DueAt ? m.LeasedUntil : (DateTime?)m.DueAt, ct);
        return next is not { } at || at - now > longest ? longest : at > now ? at - now : TimeSpan.Zero;
    }

    private IQueryable<OutboxMail> Free(DateTime now) =>
        db.Set<OutboxMail>().Where(m => m.State == OutboxState.Waiting && (m.LeasedUntil == null || m.LeasedUntil <= now));
}
