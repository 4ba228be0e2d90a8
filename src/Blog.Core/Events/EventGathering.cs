using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Events;

/// <summary>
/// Makes one event of several of a text, for handlers that tell others how things stand: what is undone before they are told is
/// told to nobody, and what is saved four times in a row is told once.
/// </summary>
public sealed class EventGathering(BlogDbContext db)
{
    /// <summary>
    /// The outcome of these events, one for each text; a text of which more is to be told soon is left to that, which takes over
    /// where the text was before.
    /// </summary>
    /// <param name="handler">The key of the handler that is told.</param>
    /// <param name="events">In their order.</param>
    /// <param name="ct">Stops the work, which may be done again.</param>
    public async Task<IReadOnlyList<TextEvent>> OutcomeAsync(
        string handler, IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        var outcome = new List<TextEvent>();
        var asked = events.Select(e => e.Id).ToHashSet();
        foreach (var text in (await PendingAsync(handler, events, ct)).GroupBy(e => e.Text))
        {
            var now = text.Where(e => asked.Contains(e.Id)).Select(e => e.Told).ToList();
            if (now.Count == 0)
            {
                continue;
            }

            var told = now.Aggregate(Join);
            if (text.FirstOrDefault(e => e.Id > told.Id) is { } later)
            {
                await TakeOverAsync(later.Id, Join(told, later.Told), ct);
            }
            else
            {
                outcome.Add(told);
            }
        }

        return outcome;
    }

    // The outcome of two: as it was before the first, as it is after the second.
    private static TextEvent Join(TextEvent first, TextEvent second)
    {
        var from = first.FormerPath.Length > 0 ? first.FormerPath : first.Path;
        return second with { WasFindable = first.WasFindable, FormerPath = from == second.Path ? "" : from };
    }

    // The rows and not what was read of them: an earlier try may have had one of them take over another.
    private Task<List<UndeliveredEvent>> PendingAsync(string handler, IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        var (first, ids) = (events[0].Id, events.Select(e => e.Text.Id).Distinct().ToList());
        return db.Set<UndeliveredEvent>().AsNoTracking()
            .Where(e => e.Handler == handler && e.Id >= first && ids.Contains(e.TextId))
            .OrderBy(e => e.Id)
            .ToListAsync(ct);
    }

    private Task<int> TakeOverAsync(long later, TextEvent joined, CancellationToken ct) =>
        db.Set<UndeliveredEvent>().Where(e => e.Id == later).UpdateAllAsync(db, [], set => set
            .SetProperty(e => e.WasFindable, joined.WasFindable)
            .SetProperty(e => e.FormerPath, joined.FormerPath), ct);
}
