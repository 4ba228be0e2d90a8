using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Core.Data;

/// <summary>
/// Publishes what a committed transaction changed: first to the snapshots in memory, then to the page cache, which evicts the
/// pages that show it.
/// </summary>
public sealed class ChangeFeed(IEnumerable<PageTagRule> rules)
{
    private readonly ILookup<Type, PageTagRule> rules = rules.ToLookup(r => r.Entity);

    /// <summary>Raised once per commit with the entity types that were added, changed or removed.</summary>
    public event Action<IReadOnlySet<Type>>? Committed;

    /// <summary>Raised with the cache tags whose pages must be evicted; snapshots are up to date by then.</summary>
    public event Action<IReadOnlySet<string>>? Evicted;

    /// <summary>Evicts cached pages for a reason that is no entity: a setting, a menu, a time that has come.</summary>
    public void Evict(params IEnumerable<string> tags) => Evicted?.Invoke(tags.ToHashSet());

    /// <summary>Invalidates snapshots after another process has committed changes.</summary>
    public void CommittedElsewhere(IReadOnlySet<Type> types) => Committed?.Invoke(types);

    internal IEnumerable<string> TagsOf(EntityEntry entry) => rules[entry.Metadata.ClrType].SelectMany(r => r.Tags(entry));

    internal void Publish(IReadOnlySet<Type> types, IReadOnlySet<string> tags)
    {
        try
        {
            Committed?.Invoke(types);
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
