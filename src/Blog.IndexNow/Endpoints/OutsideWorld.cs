using System.Net;
using System.Net.Sockets;
using Blog.Core.Networks;
using Blog.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace Blog.IndexNow.Endpoints;

/// <summary>
/// Tells addresses of the internet from those of this machine and its networks: the program never posts to the latter for
/// somebody who typed them into a form (SSRF), nor tells engines of a blog that they cannot reach.
/// </summary>
public sealed class OutsideWorld(IConfiguration configuration)
{
    public const string PrivateKey = "IndexNow:AllowPrivate";

    // Beside those of private networks what many routers give (.lan), and what is reserved (RFC 2606).
    private static readonly string[] Inner = [.. PrivateNetworks.Endings, ".lan", ".test", ".invalid"];

    // What IANA lists as not global, or as reserved.
    private static readonly IPNetwork[] NotGlobal =
    [
        .. "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat("192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3".Split(' '))
            .Concat("2001::/23 2001:db8::/32 2002::/16 3fff::/20".Split(' '))
            .Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether the configuration lets it send to any address, also without TLS, as tests do.</summary>
    public bool AllowsPrivate { get; } = configuration.GetValue(PrivateKey, false);

    /// <summary>Whether an address is one of the internet, or private ones are allowed.</summary>
    public bool Has(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return AllowsPrivate || (!NotGlobal.Any(n => n.Contains(plain))
            && (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain)));
    }

    /// <summary>Whether a host's name may be one of the internet; what it resolves to is looked at when it is asked.</summary>
    public bool Has(Uri address) => AllowsPrivate || (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var ip)
        ? Has(ip)
        : address.IdnHost.TrimEnd('.') is var name && name.Contains('.')
            && !Inner.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The blog's address, where engines can reach it; else null, and nothing is sent.</summary>
    public Uri? SiteOf(SiteSettings site) =>
        Uri.TryCreate(site.BaseAddress, UriKind.Absolute, out var address) && Has(address) ? address : null;

    /// <summary>The endpoint that an address names; null where nothing may be sent to it.</summary>
    public Uri? EndpointOf(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (AllowsPrivate && address.Scheme == Uri.UriSchemeHttp)) && Has(address)
            ? address
            : null;
}
