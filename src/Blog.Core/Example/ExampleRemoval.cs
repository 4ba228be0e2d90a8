using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Example;

/// <summary>Says what of the example content is there, and deletes it on the owner's word.</summary>
public sealed class ExampleRemoval(BlogDbContext db, IEnumerable<IExampleKind> kinds)
{
    /// <summary>What would go and what would stay.</summary>
    /// <param name="changedToo">Whether what the owner has changed goes as well.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ExamplePlan> PlanAsync(bool changedToo, CancellationToken ct)
    {
        var noted = (await db.Set<ExampleRow>().AsNoTracking().ToListAsync(ct)).ToLookup(r => r.Kind);
        var going = new ExampleGoing();
        var parts = new List<ExamplePart>();
        foreach (var kind in kinds.OrderBy(k => k.Order))
        {
            var left = noted[kind.Name].ToDictionary(r => r.Key, r => r.State);
            if (left.Count > 0)
            {
                var part = await PartAsync(kind, left, going, changedToo, ct);
                parts.Add(part);
                part.Going.ToList().ForEach(i => going.Add(kind.Name, i));
            }
        }

        return new(noted.Count > 0, parts);
    }

    /// <summary>Deletes it and forgets that it ever was there; what stays is the owner's from now on.</summary>
    /// <remarks>Stopped halfway, the rest is still noted, and a second time finishes it.</remarks>
    /// <returns>How many rows went.</returns>
    public async Task<int> RemoveAsync(bool changedToo, CancellationToken ct)
    {
        var gone = 0;
        foreach (var part in (await PlanAsync(changedToo, ct)).Parts.Where(p => p.Going.Count > 0))
        {
            gone += await part.Kind.RemoveAsync(part.Going, ct);
        }

        // No page shows the notes.
        await db.Set<ExampleRow>().DeleteAllAsync(db, [], ct);
        return gone;
    }

    private static async Task<ExamplePart> PartAsync(
        IExampleKind kind, Dictionary<string, string> left, ExampleGoing going, bool changedToo, CancellationToken ct)
    {
        var states = await kind.StatesAsync(ct);
        var items = (await kind.FindAsync([.. left.Keys.Where(states.ContainsKey)], going, ct))
            .Select(i => i with { State = states[i.Key], Left = left[i.Key] })
            .ToList();
        bool Stays(ExampleItem item) => !changedToo && !kind.KeepsChanges && item.IsChanged;
        return new(
            kind,
            items.FindAll(i => !i.IsUsed && !Stays(i)),
            items.FindAll(Stays),
            items.FindAll(i => i.IsUsed && !Stays(i)));
    }
}

/// <summary>What of the example content goes and what stays.</summary>
/// <param name="IsThere">Whether there is any.</param>
public sealed record ExamplePlan(bool IsThere, IReadOnlyList<ExamplePart> Parts)
{
    /// <summary>The kinds of which something goes.</summary>
    public IEnumerable<ExamplePart> Going => Parts.Where(p => p.Going.Count > 0);

    /// <summary>What stays as the owner has changed it.</summary>
    public IReadOnlyList<ExampleItem> Changed => [.. Parts.SelectMany(p => p.Changed)];

    /// <summary>What stays as something of the owner's own uses it.</summary>
    public IReadOnlyList<ExampleItem> Used => [.. Parts.SelectMany(p => p.Used)];
}

/// <summary>What of one kind goes and what stays.</summary>
public sealed record ExamplePart(
    IExampleKind Kind, IReadOnlyList<ExampleItem> Going, IReadOnlyList<ExampleItem> Changed, IReadOnlyList<ExampleItem> Used);
