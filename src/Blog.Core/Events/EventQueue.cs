using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Events;

/// <summary>
/// The undelivered events of one handler. A row that is there is undelivered: nothing counts how far anybody has come, because
/// of two transactions the one with the lower ids may commit later.
/// </summary>
internal sealed class EventQueue(BlogDbContext db, string handler, TimeProvider time)
{
    /// <summary>The most events that a handler gets at once.</summary>
    public const int AtOnce = 500;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private DateTime asked;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private IQueryable<UndeliveredEvent> Rows => db.Set<UndeliveredEvent>().Where(e => e.Handler == handler);

    /// <summary>How long a handler that has failed so often over an event waits: 1, 2, 4 … seconds, at most an hour.</summary>
    public static TimeSpan WaitAfter(int failures) =>
        failures > 12 ? LongestWait : TimeSpan.FromSeconds(Math.Min(1 << Math.Max(failures - 1, 0), LongestWait.TotalSeconds));

    /// <summary>The oldest events that are due; none of a text of which an earlier one has to wait.</summary>
    public Task<List<UndeliveredEvent>> DueAsync(CancellationToken ct)
    {
        var (now, rows) = (asked = Now, Rows);
        return rows.AsNoTracking()
            .Where(e => e.DueAt <= now && !rows.Any(
                first => first.TextKind == e.TextKind && first.TextId == e.TextId && first.Id < e.Id && first.DueAt > now))
            .OrderBy(e => e.Id)
            .Take(AtOnce)
            .ToListAsync(ct);
    }

    /// <summary>The handler is done with them.</summary>
    public Task DeliveredAsync(IReadOnlyCollection<UndeliveredEvent> events)
    {
        var ids = events.Select(e => e.Id).ToList();
        return Rows.Where(e => ids.Contains(e.Id)).DeleteAllAsync(db, [], CancellationToken.None);
    }

    /// <summary>The handler has failed over an event, which waits longer than the time before.</summary>
    public Task FailedAsync(UndeliveredEvent failed, string error)
    {
        var (said, failures) = (Beginning.Of(error, UndeliveredEvent.MaxError), failed.Failures + 1);
        var next = Now + WaitAfter(failures);
        return Rows.Where(e => e.Id == failed.Id).UpdateAllAsync(
            db,
            [],
            set => set.SetProperty(e => e.Failures, failures).SetProperty(e => e.Error, said).SetProperty(e => e.DueAt, next),
            CancellationToken.None);
    }

    /// <summary>How long until the next is due of those that were not when they were last looked at, at most so long.</summary>
    public async Task<TimeSpan> UntilNextAsync(TimeSpan longest, CancellationToken ct)
    {
        var next = await Rows.Where(e => e.DueAt > asked).MinAsync(e => (DateTime?)e.DueAt, ct);
        return next - Now is { } nap && nap < longest ? nap : longest;
    }
}
