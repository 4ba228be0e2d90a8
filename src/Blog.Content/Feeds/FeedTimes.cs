using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Blog.Content.Feeds;

/// <summary>
/// When each feed last changed (HTTP, Last-Modified): its newest text's time, or that of the site's settings. What was taken
/// away or renamed has no time of its own (RFC 9110, 8.8.2.1) and counts from when it was noticed.
/// </summary>
/// <remarks>
/// Kept in memory: after a restart, who sends no ETag learns of what was taken away meanwhile with the next change.
/// </remarks>
public sealed class FeedTimes(TimeProvider time)
{
    // Above it all is forgotten, as at a restart: anybody may ask for the feed of each tag.
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<string, Seen> known = new();

    /// <param name="address">The feed's own absolute address: its format and the host in it make it another text.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="newest">UTC; the newest change of a text in it, or of the settings.</param>
    /// <returns>UTC; null for a feed that was always empty.</returns>
    public DateTime? ChangedAt(string address, ReadOnlySpan<byte> body, DateTime newest)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        var hash = Convert.ToHexString(SHA256.HashData(body));
        DateTime? first = newest > DateTime.UnixEpoch ? newest : null;
        return known.AddOrUpdate(
            address,
            _ => new(hash, first),
            (_, before) => before.Hash == hash ? before
                : new(hash, After(before.At, newest))).At;
    }

    // HTTP's times are whole seconds: two versions within one must not have the same.
    private DateTime After(DateTime? before, DateTime newest)
    {
        var at = newest > (before ?? DateTime.UnixEpoch) ? newest : time.GetUtcNow().UtcDateTime;
        return before is { } last && at.Ticks / TimeSpan.TicksPerSecond <= last.Ticks / TimeSpan.TicksPerSecond
            ? last.AddSeconds(1)
            : at;
    }

    private sealed record Seen(string Hash, DateTime? At);
}
