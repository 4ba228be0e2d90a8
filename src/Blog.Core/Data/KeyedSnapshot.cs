using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Data;

/// <summary>Snapshots of one kind of value by a key, such as the months of a year; all are invalidated together.</summary>
public sealed class KeyedSnapshot<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Snapshot<TValue>> kept = new();
    private readonly IServiceScopeFactory scopes;
    private readonly Func<BlogDbContext, TKey, Task<TValue>> load;
    private readonly int most;

    /// <param name="scopes">Each load has a scope of its own.</param>
    /// <param name="changes">The feed of committed changes.</param>
    /// <param name="most">How many values are kept at once, as readers may choose the keys.</param>
    /// <param name="load">Reads the value of a key.</param>
    /// <param name="from">The entity types that the values depend on.</param>
    public KeyedSnapshot(
        IServiceScopeFactory scopes, ChangeFeed changes, int most, Func<BlogDbContext, TKey, Task<TValue>> load,
        params Type[] from)
    {
        (this.scopes, this.load, this.most) = (scopes, load, most);
        changes.Committed += types =>
        {
            if (types.Overlaps(from))
            {
                // A snapshot that is being loaded goes too, and with it what it reads.
                kept.Clear();
            }
        };
    }

    /// <summary>The value of a key.</summary>
    public Task<TValue> GetAsync(TKey key)
    {
        if (kept.TryGetValue(key, out var known))
        {
            return known.GetAsync();
        }

        if (kept.Count >= most)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(key, k => new(scopes, db => load(db, k))).GetAsync();
    }
}
