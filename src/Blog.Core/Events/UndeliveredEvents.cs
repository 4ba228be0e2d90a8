using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Events;

/// <summary>What a person does about undelivered events, on the System page or by the verb.</summary>
public sealed class UndeliveredEvents(BlogDbContext db, IEnumerable<Job> jobs, TimeProvider time)
{
    /// <summary>At most so many, those that fail first, then the oldest.</summary>
    public Task<List<UndeliveredEvent>> ListAsync(int most, CancellationToken ct) => db.Set<UndeliveredEvent>().AsNoTracking()
        .OrderByDescending(e => e.Failures).ThenBy(e => e.Id).Take(most).ToListAsync(ct);

    /// <summary>How many there are for each handler.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken ct) =>
        await db.Set<UndeliveredEvent>().GroupBy(e => e.Handler).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Ends the wait of an event that failed, or of all that did; the handlers are told at once.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RetryAsync(long? id, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var chosen = db.Set<UndeliveredEvent>().Where(e => id == null ? e.Failures > 0 : e.Id == id);
        var handlers = await chosen.Select(e => e.Handler).Distinct().ToListAsync(ct);
        var tried = await chosen.UpdateAllAsync(db, [], set => set.SetProperty(e => e.DueAt, now), ct);
        foreach (var job in jobs.Where(j => handlers.Exists(h => EventsModule.JobSlug(h) == j.Slug)))
        {
            job.RunNow();
        }

        return tried;
    }

    /// <summary>Takes an event from its handler, which is never told of it; the next one of that text follows.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> DropAsync(long id, CancellationToken ct) =>
        await db.Set<UndeliveredEvent>().Where(e => e.Id == id).DeleteAllAsync(db, [], ct) > 0;
}
