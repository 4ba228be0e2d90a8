using System.Collections.Concurrent;
using Blog.Core.Settings;

namespace Blog.Web.PageCache;

/// <summary>
/// For which private origins (scheme and host) pages are cached until the base address is set: the first few that ask. Without
/// this bound, strangers would grow the cache by Host headers that they make up.
/// </summary>
public sealed class CachedOrigins(SettingsStore settings)
{
    /// <summary>Whoever comes by one more gets pages that are composed for each request.</summary>
    public const int Most = 8;

    private readonly ConcurrentDictionary<string, byte> known = new();
    private readonly Lock gate = new();

    /// <summary>
    /// The origin that the page at hand is written for; empty for all at once, which is so once there is a base address, and
    /// where no absolute address may be written. Null where the page must not be cached.
    /// </summary>
    public string? Of(HttpRequest request) => settings.Get<SiteSettings>().BaseAddress.Length > 0 ? ""
        : PrivateOrigin.Of(request) is not { } origin ? ""
        : known.ContainsKey(origin) || IsAdded(origin) ? origin
        : null;

    private bool IsAdded(string origin)
    {
        if (known.Count >= Most)
        {
            return false;
        }

        lock (gate)
        {
            return known.Count < Most && known.TryAdd(origin, 0);
        }
    }
}
