using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Blog.Web.Account;

/// <summary>
/// Rate limit for guesses at secrets (password, set-up token, reset link), a sliding window of a minute for each IP address.
/// </summary>
/// <remarks>Actions ask it, not a rate limiting middleware, so that the page of the refusal keeps what was typed.</remarks>
public sealed class SignInRateLimiter : IDisposable
{
    private const string Key = "Blog:SignIn:AttemptsPerMinute";
    private const int Default = 10;

    private readonly PartitionedRateLimiter<(string Entrance, IPAddress? Address)> limiter;

    private SignInRateLimiter(int perMinute) =>
        limiter = PartitionedRateLimiter.Create<(string Entrance, IPAddress? Address), string>(
            attempt => RateLimitPartition.GetSlidingWindowLimiter(
                $"{attempt.Entrance} {Network(attempt.Address)}", _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = perMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                    QueueLimit = 0,
                }));

    public static SignInRateLimiter From(IConfiguration configuration)
    {
        var text = configuration[Key];
        return string.IsNullOrEmpty(text) ? new(Default)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000
                ? new(number)
            : throw new StartupException($"{Key} must be a whole number from 1 to 100000.", ExitCodes.BadConfiguration);
    }

    /// <summary>Counts one try; false when the IP address is over the limit.</summary>
    public bool Take(string entrance, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire((entrance, http.Connection.RemoteIpAddress));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    // A client with one IPv6 address usually has the other 2^64 of its network too.
    private static string Network(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };
}
