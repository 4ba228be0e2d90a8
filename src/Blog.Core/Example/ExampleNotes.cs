using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Example;

/// <summary>Notes which rows the example content makes, while it is filled.</summary>
/// <remarks>
/// Nobody else writes meanwhile: the blog is not open yet. A row counts only if it was not there at the beginning, so
/// nothing of the owner's can ever be among them; what a killed program has made and not noted stays, and does no harm.
/// </remarks>
public sealed class ExampleNotes(BlogDbContext db, IEnumerable<IExampleKind> kinds)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> known = [];

    /// <summary>Takes what is there now for the owner's, unless it is noted already.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        foreach (var kind in kinds)
        {
            known[kind.Name] = await kind.StatesAsync(ct);
        }
    }

    /// <summary>Notes what was made since, and how what was noted before has been changed by the example itself.</summary>
    public async Task NoteAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var noted = await db.Set<ExampleRow>().ToDictionaryAsync(r => (r.Kind, r.Key), ct);
        foreach (var kind in kinds)
        {
            var (before, now) = (known[kind.Name], await kind.StatesAsync(ct));
            foreach (var (key, state) in now)
            {
                Note(noted, (kind.Name, key), before.GetValueOrDefault(key), state);
            }

            known[kind.Name] = now;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private void Note(Dictionary<(string, string), ExampleRow> noted, (string Kind, string Key) row, string? before, string state)
    {
        if (before is null && !noted.ContainsKey(row))
        {
            db.Add(new ExampleRow { Kind = row.Kind, Key = row.Key, State = state });
        }
        else if (before != state && noted.TryGetValue(row, out var known) && known.State == before)
        {
            known.State = state;
        }
    }
}
