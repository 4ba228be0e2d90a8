using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Blog.Core.Networks;

/// <summary>
/// A network as a hash under a random key of its own, for limits that outlive the program: stored with what the limit is about,
/// and deleted with it. Two marks of one network are not alike, so that a table of them tells nothing without the network.
/// </summary>
public static class NetworkMark
{
    /// <summary>Characters of a mark.</summary>
    public const int Length = (KeyBytes + HashBytes) * 2;

    private const int KeyBytes = 16;
    private const int HashBytes = 16;

    /// <summary>A new mark.</summary>
    public static string Of(Network network)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        return Convert.ToHexStringLower(key) + Convert.ToHexStringLower(Hash(key, network));
    }

    /// <summary>Whether a mark is of this network; an empty or unreadable one is of none.</summary>
    public static bool IsOf(string mark, Network network)
    {
        if (mark.Length != Length)
        {
            return false;
        }

        var bytes = Convert.FromHexString(mark);
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(KeyBytes), Hash(bytes[..KeyBytes], network));
    }

    private static byte[] Hash(byte[] key, Network network)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{(network.IsV6 ? 6 : 4)} {network.Prefix:x} {network.Bits}");
        return HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(name))[..HashBytes];
    }
}
