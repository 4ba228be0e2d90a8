using System.Net;
using System.Net.Sockets;
using IPNetwork = System.Net.IPNetwork;

namespace Blog.Web.Operation;

/// <summary>
/// Notices a reverse proxy that was not named in the settings: all its visitors then share one address, and with it each
/// other's limits and lock-outs.
/// </summary>
public sealed class UnknownProxyWarning(ILogger<UnknownProxyWarning> log) : IOwnerWarning
{
    // Where reverse proxies stand: in the same machine, container network, house or overlay network (RFC 1918, 3927, 6598).
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("100.64.0.0/10"),
    ];

    private const string Words = "Visitors come through a proxy at {0} that the settings do not name: all of them count as one, "
        + "so that one locks the others out of forms and sign-in. Name it: {1}";

    private IPAddress? proxy;

    public OwnerWarning? Now() => proxy is { } address
        ? new(Words, address, $"Proxy:KnownProxies={address}")
        : null;

    /// <summary>
    /// Looks at a request behind the middleware that reads forwarded headers: of who is believed none is left, and the visitor's
    /// own address stands in its place.
    /// </summary>
    public void Look(HttpContext context)
    {
        if (proxy is null && context.Request.Headers.ContainsKey("X-Forwarded-For")
            && context.Connection.RemoteIpAddress is { } address && Own(address) is { } near
            && Interlocked.CompareExchange(ref proxy, near, null) is null)
        {
            log.LogWarning("{Warning}", Now()!.ToString());
        }
    }

    private static IPAddress? Own(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || plain.IsIPv6UniqueLocal || plain.IsIPv6LinkLocal
            || (plain.AddressFamily == AddressFamily.InterNetwork && Private.Any(n => n.Contains(plain)))
            ? plain
            : null;
    }
}
