using System.Collections.Concurrent;
using Blog.Core.Settings;

namespace Blog.Web.PageCache;

/// <summary>
/// For which private origins (scheme and host) pages are cached until the base address is set: the few that are used most.
/// Without this bound, strangers would grow the cache by Host headers that they make up.
/// </summary>
public sealed class CachedOrigins(SettingsStore settings, PageStore store)
{
    /// <summary>Whoever comes by another one gets pages that are composed for each request.</summary>
    public const int Most = 8;

    /// <summary>How many others are counted at once.</summary>
    private const int MostCounted = 64;

    private readonly ConcurrentDictionary<string, Uses> cached = new();
    private readonly Dictionary<string, long> others = [];
    private readonly Lock gate = new();

    /// <summary>
    /// The origin that the page at hand is written for; empty for all at once, which is so once there is a base address, and
    /// where no absolute address may be written. Null where the page must not be cached.
    /// </summary>
    public string? Of(HttpRequest request) => settings.Get<SiteSettings>().BaseAddress.Length > 0 ? ""
        : PrivateOrigin.Of(request) is not { } origin ? ""
        : IsCounted(origin) || IsTakenIn(origin) ? origin
        : null;

    private bool IsCounted(string origin)
    {
        if (!cached.TryGetValue(origin, out var uses))
        {
            return false;
        }

        Interlocked.Increment(ref uses.Count);
        return true;
    }

    // Takes the place of the one used least once it was asked for more often: made-up hosts that came first do not keep it.
    private bool IsTakenIn(string origin)
    {
        lock (gate)
        {
            if (cached.Count < Most)
            {
                return cached.TryAdd(origin, new());
            }

            var least = cached.MinBy(c => c.Value.Count);
            if (Counted(origin) <= least.Value.Count)
            {
                return false;
            }

            cached.TryRemove(least);
            store.Forget(least.Key);
            others.Remove(origin, out var count);
            return cached.TryAdd(origin, new() { Count = count });
        }
    }

    // The frequent ones of a stream, counted in bounded memory (Misra and Gries, 1982): a flood of names, each asked for once,
    // leaves nothing.
    private long Counted(string origin)
    {
        if (others.ContainsKey(origin) || others.Count < MostCounted)
        {
            return others[origin] = others.GetValueOrDefault(origin) + 1;
        }

        foreach (var (name, count) in others.ToList())
        {
            if (count > 1)
            {
                others[name] = count - 1;
            }
            else
            {
                others.Remove(name);
            }
        }

        return 0;
    }

    private sealed class Uses
    {
        public long Count = 1;
    }
}
