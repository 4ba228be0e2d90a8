using System.Globalization;
using System.Threading.RateLimiting;
using Blog.Core.Networks;

namespace Blog.Web.Account.Locks;

/// <summary>
/// Rate limit for guesses at secrets (password, set-up token, reset link), a sliding window of a minute for each device that has
/// signed in before, and for each line of those that have not.
/// </summary>
/// <remarks>Actions ask it, not a rate limiting middleware, so that the page of the refusal keeps what was typed.</remarks>
public sealed class SignInRateLimiter : IDisposable
{
    private const string Key = "Blog:SignIn:AttemptsPerMinute";
    private const int Default = 10;

    private readonly KnownDevice devices;
    private readonly PartitionedRateLimiter<(string Entrance, Guid? Device, Network Line)> limiter;

    public SignInRateLimiter(int perMinute, KnownDevice devices)
    {
        this.devices = devices;
        limiter = PartitionedRateLimiter.Create<(string Entrance, Guid? Device, Network Line), (string, Guid?, Network)>(
            attempt => RateLimitPartition.GetSlidingWindowLimiter(attempt, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            }));
    }

    /// <summary>How many tries a minute the configuration allows.</summary>
    public static int PerMinute(IConfiguration configuration)
    {
        var text = configuration[Key];
        return string.IsNullOrEmpty(text) ? Default
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000
                ? number
            : throw new StartupException($"{Key} must be a whole number from 1 to 100000.", ExitCodes.BadConfiguration);
    }

    /// <summary>Counts one try; false when the device, or its line, is over the limit.</summary>
    public bool Take(string entrance, HttpContext http)
    {
        // Who shares a line with a stranger, as behind a provider's NAT, is not held up by him where he has signed in before.
        var device = devices.NumberOf(http);
        var line = device is null ? Network.LineOf(http.Connection.RemoteIpAddress) : Network.Unknown;
        using var lease = limiter.AttemptAcquire((entrance, device, line));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
