using System.Net;
using System.Net.Sockets;
using IPNetwork = System.Net.IPNetwork;

namespace Blog.Core.Networks;

/// <summary>The addresses that no route of the internet leads to: of this machine, a house, containers or an overlay.</summary>
public static class PrivateNetworks
{
    // RFC 1918, 3927 and 6598; IPv6 has names for its own (fc00::/7, fe80::/10).
    private static readonly IPNetwork[] Known =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("100.64.0.0/10"),
    ];

    /// <summary>
    /// Endings of names that no public name server answers for: RFC 6761, RFC 6762, ICANN's board of 2024-07-29, RFC 8375.
    /// </summary>
    public static IReadOnlyList<string> Endings { get; } = [".localhost", ".local", ".internal", ".home.arpa"];

    /// <summary>Whether an address is loopback or private; an IPv4 address written as IPv6 is IPv4.</summary>
    public static bool Contain(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || plain.IsIPv6UniqueLocal || plain.IsIPv6LinkLocal
            || (plain.AddressFamily == AddressFamily.InterNetwork && Known.Any(n => n.Contains(plain)));
    }
}
