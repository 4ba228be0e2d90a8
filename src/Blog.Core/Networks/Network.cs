using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Blog.Core.Networks;

/// <summary>
/// Where a visitor comes from, as limits and counts mean it: a line (what one household or phone has: /32 of IPv4, /64 of IPv6)
/// or a neighbourhood (what a provider gives out together: /24 or /48). An IPv4 address written as IPv6 is IPv4.
/// </summary>
public readonly record struct Network
{
    private const int NoAddress = -1;

    private Network(ulong prefix, int bits, bool isV6) => (Prefix, Bits, IsV6) = (prefix, bits, isV6);

    /// <summary>All who have no address, as on a Unix socket: one network.</summary>
    public static Network Unknown { get; } = new(0, NoAddress, false);

    /// <summary>The address's first bits, the others zero: 32 of IPv4, 64 of IPv6.</summary>
    public ulong Prefix { get; }

    /// <summary>How many bits of the address this network has in common.</summary>
    public int Bits { get; }

    public bool IsV6 { get; }

    /// <summary>The neighbourhood that this line lies in; of a neighbourhood, itself.</summary>
    public Network Neighbourhood => IsV6 ? Of(Prefix, 48, true) : Bits == NoAddress ? this : Of(Prefix, 24, false);

    /// <summary>
    /// What a provider has as a whole, /16 of IPv4 or /32 of IPv6: one /32 holds 65,536 neighbourhoods, so a limit of all must
    /// not be open to one of them. It bounds floods and is nobody's network.
    /// </summary>
    public Network Provider => IsV6 ? Of(Prefix, 32, true) : Bits == NoAddress ? this : Of(Prefix, 16, false);

    /// <summary>The /32 or /64 of an address.</summary>
    public static Network LineOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null || !address.TryWriteBytes(bytes, out _))
        {
            return Unknown;
        }

        return address.AddressFamily == AddressFamily.InterNetwork ? Of(BinaryPrimitives.ReadUInt32BigEndian(bytes), 32, false)
            : address.IsIPv4MappedToIPv6 ? Of(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]), 32, false)
            : Of(BinaryPrimitives.ReadUInt64BigEndian(bytes), 64, true);
    }

    /// <summary>The /24 or /48 of an address.</summary>
    public static Network NeighbourhoodOf(IPAddress? address) => LineOf(address).Neighbourhood;

    /// <summary>As people write it, such as <c>192.0.2.0/24</c> or <c>2001:db8::/48</c>; empty without an address.</summary>
    public override string ToString()
    {
        if (Bits == NoAddress)
        {
            return "";
        }

        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteUInt64BigEndian(bytes, IsV6 ? Prefix : Prefix << 32);
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes[..(IsV6 ? 16 : 4)])}/{Bits}");
    }

    private static Network Of(ulong address, int bits, bool isV6)
    {
        var rest = (isV6 ? 64 : 32) - bits;
        return new(address >> rest << rest, bits, isV6);
    }
}
