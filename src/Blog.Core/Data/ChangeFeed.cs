using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Core.Data;

/// <summary>
/// Publishes what a committed transaction changed: first to the snapshots in memory, then to the page cache, which evicts the
/// pages that show it.
/// </summary>
public sealed class ChangeFeed(IEnumerable<PageTagRule> rules)
{
    private readonly ILookup<Type, PageTagRule> rules = rules.ToLookup(r => r.Entity);
    private readonly RowFollowers followers = new();

    /// <summary>Raised once per commit with the entity types that were added, changed or removed.</summary>
    public event Action<IReadOnlySet<Type>>? Committed;

    /// <summary>Raised with the cache tags whose pages must be evicted; snapshots are up to date by then.</summary>
    public event Action<IReadOnlySet<string>>? Evicted;

    /// <summary>
    /// Tells after each commit which rows of a type SaveChanges has added, changed or removed; what was changed in bulk or by
    /// another process is not among them.
    /// </summary>
    /// <param name="id">The row's number; it is asked for after the save, when a new row has one.</param>
    /// <returns>Ends it.</returns>
    public IDisposable Follow<TEntity>(Func<TEntity, long> id, Action<IReadOnlyCollection<ChangedRow>> told)
        where TEntity : class => followers.Add(id, told);

    /// <summary>Evicts cached pages for a reason that is no entity: a setting, a menu, a time that has come.</summary>
    public void Evict(params IEnumerable<string> tags) => Evicted?.Invoke(tags.ToHashSet());

    /// <summary>Invalidates snapshots after another process has committed changes.</summary>
    public void CommittedElsewhere(IReadOnlySet<Type> types) => Committed?.Invoke(types);

    internal IEnumerable<string> TagsOf(EntityEntry entry) => rules[entry.Metadata.ClrType].SelectMany(r => r.Tags(entry));

    internal bool IsFollowed(Type type) => followers.Has(type);

    internal void Publish(IReadOnlySet<Type> types, IReadOnlySet<string> tags, IReadOnlyCollection<(object, bool)> rows)
    {
        try
        {
            Committed?.Invoke(types);
            followers.Tell(rows);
        }
        finally
        {
            // The commit stands, whatever a snapshot threw: no cached page may go on showing the old rows.
            if (tags.Count > 0)
            {
                Evicted?.Invoke(tags);
            }
        }
    }
}
