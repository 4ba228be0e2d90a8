using System.Collections.Concurrent;

namespace Blog.Core.Data;

/// <summary>
/// A cache of values computed from the database. A commit that changes one of the entity types they were computed from
/// invalidates them. They also expire after a minute, because commits of another process, such as an import, are not noticed.
/// </summary>
public sealed class Snapshot<TKey, TValue>
    where TKey : notnull
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset Until)> kept = new();
    private readonly TimeProvider time;
    private readonly int most;
    private int generation;

    /// <param name="changes">The feed of committed changes.</param>
    /// <param name="time">The program's clock.</param>
    /// <param name="most">How many answers are kept at once.</param>
    /// <param name="from">The entity types that the answers depend on.</param>
    public Snapshot(ChangeFeed changes, TimeProvider time, int most, params Type[] from)
    {
        (this.time, this.most) = (time, most);
        changes.Committed += types =>
        {
            if (types.Overlaps(from))
            {
                Interlocked.Increment(ref generation);
                kept.Clear();
            }
        };
    }

    /// <summary>The cached value, computed on a miss. A value that a commit overtook is returned once and not cached.</summary>
    public async ValueTask<TValue> GetAsync(TKey key, Func<Task<TValue>> compute)
    {
        var now = time.GetUtcNow();
        if (kept.TryGetValue(key, out var known) && known.Until > now)
        {
            return known.Value;
        }

        var began = Volatile.Read(ref generation);
        var value = await compute();
        Keep(key, (value, now + Longest), began);
        return value;
    }

    private void Keep(TKey key, (TValue, DateTimeOffset) answer, int began)
    {
        if (kept.Count >= most)
        {
            kept.Clear();
        }

        kept[key] = answer;
        if (began != Volatile.Read(ref generation))
        {
            kept.TryRemove(key, out _);
        }
    }
}
