using System.Collections.Concurrent;

namespace Blog.Core.Counting;

/// <summary>
/// A small cache of recent entries in two generations, an approximate LRU. When the young generation is full it becomes the old
/// one, and the old one is evicted. So it holds at most twice <paramref name="generation"/> entries, without a lock or a list
/// of uses.
/// </summary>
internal sealed class RecentCache<TKey, TValue>(int generation)
    where TKey : notnull
{
    private Pair pair = new([], []);

    public bool TryGet(TKey key, out TValue value)
    {
        var now = Volatile.Read(ref pair);
        if (now.Young.TryGetValue(key, out value!))
        {
            return true;
        }

        if (!now.Old.TryGetValue(key, out value!))
        {
            return false;
        }

        Add(key, value);
        return true;
    }

    public void Add(TKey key, TValue value)
    {
        var now = Volatile.Read(ref pair);
        if (now.Young.TryAdd(key, value) && Interlocked.Increment(ref now.Added) >= generation)
        {
            Interlocked.CompareExchange(ref pair, new([], now.Young), now);
        }
    }

    /// <summary>How many entries it holds; for tests.</summary>
    internal int Count => pair.Young.Count + pair.Old.Count;

    private sealed class Pair(ConcurrentDictionary<TKey, TValue> young, ConcurrentDictionary<TKey, TValue> old)
    {
        public int Added;

        public ConcurrentDictionary<TKey, TValue> Young { get; } = young;

        public ConcurrentDictionary<TKey, TValue> Old { get; } = old;
    }
}
