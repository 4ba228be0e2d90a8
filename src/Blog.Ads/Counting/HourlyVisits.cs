using System.Collections.Concurrent;
using Blog.Ads.Totals;

namespace Blog.Ads.Counting;

/// <summary>
/// Counts a visitor's views and clicks of one ad within the hour (frequency limit). Visitors are known by a number that changes
/// at midnight, in memory only. The memory is bounded: when full, the older half is dropped.
/// </summary>
public sealed class HourlyVisits(TimeProvider time)
{
    /// <summary>Visitors and ads in one of the two halves.</summary>
    internal const int Half = 50_000;

    private readonly Lock turning = new();
    private ConcurrentDictionary<(ulong Visitor, long Ad, AdMeasure What), Window> young = new();
    private ConcurrentDictionary<(ulong Visitor, long Ad, AdMeasure What), Window> old = new();

    /// <summary>Counts one.</summary>
    /// <returns>How many there were since the first within the hour, this one included.</returns>
    public int Count(ulong visitor, long ad, AdMeasure what)
    {
        var now = time.GetUtcNow();
        var key = (visitor, ad, what);
        var before = young.TryGetValue(key, out var window) || old.TryGetValue(key, out window) ? window : null;
        if (before is null || now - before.Since >= TimeSpan.FromHours(1))
        {
            before = young[key] = new(now);
        }

        Turn();
        return Interlocked.Increment(ref before.Count);
    }

    /// <summary>How many there were since the first within the hour.</summary>
    public int CountOf(ulong visitor, long ad, AdMeasure what)
    {
        var key = (visitor, ad, what);
        return (young.TryGetValue(key, out var window) || old.TryGetValue(key, out window))
            && time.GetUtcNow() - window.Since < TimeSpan.FromHours(1)
            ? Volatile.Read(ref window.Count)
            : 0;
    }

    private void Turn()
    {
        if (young.Count < Half)
        {
            return;
        }

        lock (turning)
        {
            if (young.Count >= Half)
            {
                (old, young) = (young, new());
            }
        }
    }

    private sealed class Window(DateTimeOffset since)
    {
        public int Count;

        public DateTimeOffset Since => since;
    }
}
