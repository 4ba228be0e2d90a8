using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Core.Data;

/// <summary>
/// Tells what a committed transaction changed: first the snapshots in memory, then the cache of the pages that show it.
/// </summary>
public sealed class ChangeFeed(IEnumerable<PageTagRule> rules)
{
    private readonly ILookup<Type, PageTagRule> rules = rules.ToLookup(r => r.Entity);

    /// <summary>Raised once per commit with the entity types that were added, changed or removed.</summary>
    public event Action<IReadOnlySet<Type>>? Committed;

    /// <summary>Raised when pages with one of these tags must be composed anew; snapshots are up to date by then.</summary>
    public event Action<IReadOnlySet<string>>? Evicted;

    /// <summary>Has pages composed anew for a reason that is no entity: a setting, a menu, a time that has come.</summary>
    public void Evict(params IEnumerable<string> tags) => Evicted?.Invoke(tags.ToHashSet());

    /// <summary>Has snapshots forget what another process has changed.</summary>
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
            // What is stored is stored: whatever a snapshot threw, no page may go on showing what was there before.
            if (tags.Count > 0)
            {
                Evicted?.Invoke(tags);
            }
        }
    }
}
