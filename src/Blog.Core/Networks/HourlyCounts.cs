namespace Blog.Core.Networks;

/// <summary>
/// Counts of things within an hour, in memory alone and bounded: what is over is forgotten, and when it is full the oldest goes.
/// </summary>
/// <param name="time">Tells when an hour is over.</param>
/// <param name="most">How many keys are remembered at once.</param>
public sealed class HourlyCounts<TKey>(TimeProvider time, int most) where TKey : notnull
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<TKey, Window> windows = [];

    // The windows in the order in which they began: what is over, and what goes when it is full, stands first.
    private readonly Queue<(TKey Key, Window Window)> order = new();
    private readonly Lock gate = new();

    /// <summary>How many keys are remembered now, for tests of the bound.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return windows.Count;
            }
        }
    }

    /// <summary>How many of a key were counted since the first of them, at most an hour ago.</summary>
    public int CountOf(TKey key)
    {
        lock (gate)
        {
            Forget(time.GetUtcNow());
            return windows.TryGetValue(key, out var window) ? window.Count : 0;
        }
    }

    /// <summary>Counts one.</summary>
    /// <returns>How many there are within the hour, this one included.</returns>
    public int Add(TKey key)
    {
        lock (gate)
        {
            return AddLocked(key, time.GetUtcNow());
        }
    }

    /// <summary>Counts one for each key, or for none of them where one has its most already.</summary>
    /// <param name="limits">Keys, and how many each may have within the hour.</param>
    /// <returns>How many each has within the hour, this one included; null where nothing was counted.</returns>
    public int[]? TryAdd(params ReadOnlySpan<(TKey Key, int Most)> limits)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            if (IsAnyFull(limits))
            {
                return null;
            }

            var counts = new int[limits.Length];
            for (var i = 0; i < limits.Length; i++)
            {
                // Where there is no address, line and neighbourhood are one network, and counted once.
                var same = IndexOf(limits[..i], limits[i].Key);
                counts[i] = same < 0 ? AddLocked(limits[i].Key, now) : counts[same];
            }

            return counts;
        }
    }

    private bool IsAnyFull(ReadOnlySpan<(TKey Key, int Most)> limits)
    {
        foreach (var (key, limit) in limits)
        {
            if (windows.TryGetValue(key, out var window) && window.Count >= limit)
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(ReadOnlySpan<(TKey Key, int Most)> limits, TKey key)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            if (limits[i].Key.Equals(key))
            {
                return i;
            }
        }

        return -1;
    }

    private int AddLocked(TKey key, DateTimeOffset now)
    {
        Forget(now);
        if (!windows.TryGetValue(key, out var window))
        {
            while (windows.Count >= most)
            {
                Drop();
            }

            windows[key] = window = new(now);
            order.Enqueue((key, window));
        }

        return ++window.Count;
    }

    private void Forget(DateTimeOffset now)
    {
        while (order.TryPeek(out var first) && now - first.Window.Since >= Hour)
        {
            Drop();
        }
    }

    private void Drop() => windows.Remove(order.Dequeue().Key);

    private sealed class Window(DateTimeOffset since)
    {
        public int Count;

        public DateTimeOffset Since => since;
    }
}
