using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Blog.Core.Forms;

/// <summary>
/// The rate limit of anonymous forms: counts posts in an hour, of each network and of all. The counts lie in memory, so no IP
/// address is stored.
/// </summary>
public sealed class FormRateLimiter(TimeProvider time, IConfiguration configuration)
{
    public const string PassingKey = "Forms:PassingPerHour";

    /// <summary>The most that <see cref="MostPassing"/> can be set to.</summary>
    public const int MaxPassing = 100_000;

    /// <summary>Posts of one network in an hour from which on they are doubtful.</summary>
    public const int Doubtful = 5;

    /// <summary>Posts of one network in an hour from which on they are spam.</summary>
    public const int Certain = 20;

    /// <summary>Posts of one network in an hour that are taken at all.</summary>
    public const int MostOfNetwork = 300;

    /// <summary>Posts in an hour that are taken at all.</summary>
    public const int MostOfAll = 5_000;

    /// <summary>
    /// Posts in an hour that pass without moderation. Only these are counted here, so that a flood of spam holds up nobody.
    /// </summary>
    public int MostPassing { get; } =
        int.TryParse(configuration[PassingKey], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MaxPassing
            ? number
            : 60;

    private const int MaxNetworks = 20_000;
    private const string All = "all";
    private const string Passing = "passing";

    private readonly ConcurrentDictionary<(string Form, string Network), Window> windows = new();

    /// <summary>Counts one post.</summary>
    /// <returns>How many this network and all have sent within the hour, this one included.</returns>
    public (int Network, int All) Count(string form, IPAddress? address) => (Raise(form, Truncated(address)), Raise(form, All));

    /// <summary>Counts one that passes.</summary>
    /// <returns>How many have passed within the hour, this one included.</returns>
    public int CountPassing(string form) => Raise(form, Passing);

    /// <summary>The network of an address: the first 24 bits of IPv4, 48 of IPv6.</summary>
    public static string Truncated(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => Truncated(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 6),
        _ => Convert.ToHexString(address.GetAddressBytes(), 0, 3),
    };

    private int Raise(string form, string network)
    {
        var now = time.GetUtcNow();
        if (windows.Count >= MaxNetworks)
        {
            Forget(now);
        }

        return windows.AddOrUpdate(
            (form, network),
            new Window(now, 1),
            (_, old) => IsOver(old, now) ? new(now, 1) : old with { Count = old.Count + 1 }).Count;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, window) in windows)
        {
            if (IsOver(window, now))
            {
                windows.TryRemove(key, out _);
            }
        }

        // More networks within the hour than a blog ever sees are a flood: from here on only the count of all goes on.
        if (windows.Count >= MaxNetworks)
        {
            windows.Clear();
        }
    }

    private static bool IsOver(Window window, DateTimeOffset now) => now - window.Since >= TimeSpan.FromHours(1);

    private sealed record Window(DateTimeOffset Since, int Count);
}
