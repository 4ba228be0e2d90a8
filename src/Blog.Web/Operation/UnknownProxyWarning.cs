using System.Net;
using Blog.Core.Networks;

namespace Blog.Web.Operation;

/// <summary>
/// Notices a reverse proxy that was not named in the settings: all its visitors then share one address, and with it each
/// other's limits and lock-outs.
/// </summary>
public sealed class UnknownProxyWarning(ILogger<UnknownProxyWarning> log) : IOwnerWarning
{
    private const string Words = "Visitors come through a proxy at {0} that is not in the settings. They all count as one visitor, "
        + "so one can lock the others out of forms and sign-in. Add it: {1}";

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

    // Where reverse proxies stand: in the same machine, container network, house or overlay network.
    private static IPAddress? Own(IPAddress address) =>
        !PrivateNetworks.Contain(address) ? null : address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
