using System.Text;
using System.Text.RegularExpressions;
using Org.BouncyCastle.Crypto.Digests;
using SimpleBase;

namespace Blog.Support.Donations.Crypto;

/// <summary>Checks addresses of crypto currencies by the checksums within them: a slip there is money lost for ever.</summary>
public static partial class CryptoAddress
{
    private const string Wrong =
        "This address is not valid, or a character is wrong. Please copy it from your wallet again.";

    /// <summary>Bitcoin: Base58Check of mainnet (1…, 3…) or a witness address (bc1…, BIP 173 and 350).</summary>
    /// <returns>What is wrong, in English, the key of its translation; null for a right one.</returns>
    public static string? BitcoinRefusal(string typed) => IsBase58Bitcoin(typed) || IsWitness(typed) ? null : Wrong;

    /// <summary>Ethereum: 0x and 40 hexadecimal digits, in the mixed case of EIP-55, which is their checksum.</summary>
    public static string? EthereumRefusal(string typed)
    {
        if (!Hexadecimal().IsMatch(typed))
        {
            return Wrong;
        }

        return typed[2..] == Checksummed(typed[2..]) ? null
            : typed[2..].Any(char.IsAsciiLetterUpper) && typed[2..].Any(char.IsAsciiLetterLower) ? Wrong
            : "Please copy the address with its upper- and lowercase letters (EIP-55), which protect against typos.";
    }

    /// <summary>Monero: a mainnet standard, integrated or sub-address, its last four bytes a Keccak checksum.</summary>
    public static string? MoneroRefusal(string typed)
    {
        if (typed.Length is not (95 or 106) || !typed.All(char.IsAsciiLetterOrDigit))
        {
            return Wrong;
        }

        var bytes = new byte[128];
        return TryDecodeMonero(typed, bytes) is { } length && length > 5 && bytes[0] is 18 or 19 or 42
            && Keccak(bytes.AsSpan(0, length - 4)).AsSpan(0, 4).SequenceEqual(bytes.AsSpan(length - 4, 4)) ? null : Wrong;
    }

    /// <summary>
    /// Lightning: an LNURL by its checksum (Bech32); a Lightning address or a BOLT 12 offer, which have none, by their form.
    /// </summary>
    public static string? LightningRefusal(string typed) =>
        (typed.StartsWith("lnurl", StringComparison.OrdinalIgnoreCase)
            && Bech32.Decode(typed) is { Prefix: "lnurl", Constant: Bech32.Plain })
        || MailLike().IsMatch(typed) || Offer().IsMatch(typed) ? null : Wrong;

    /// <summary>Whether a Lightning address was checked by its form only, because it holds no checksum.</summary>
    public static bool HasNoChecksum(string lightning) => !lightning.StartsWith("lnurl", StringComparison.OrdinalIgnoreCase);

    private static bool IsBase58Bitcoin(string typed)
    {
        // 0: to a key, 5: to a script; of mainnet.
        var bytes = new byte[32];
        return typed.Length is >= 26 and <= 35 && typed.All(char.IsAsciiLetterOrDigit)
            && Base58.Bitcoin.TryDecodeCheck(typed, bytes, out var version, out var length) && version is 0 or 5 && length == 20;
    }

    private static bool IsWitness(string typed)
    {
        if (typed.Length > 90 || Bech32.Decode(typed) is not { Prefix: "bc", Values: [<= 16, ..] } found)
        {
            return false;
        }

        var version = found.Values[0];
        var bits = (found.Values.Length - 1) * 5;
        var bytes = bits / 8;
        var padding = bits % 8;
        return found.Constant == (version == 0 ? Bech32.Plain : Bech32.Modified)
            && padding < 5
            && (found.Values[^1] & ((1 << padding) - 1)) == 0
            && (version == 0 ? bytes is 20 or 32 : bytes is >= 2 and <= 40);
    }

    private static int? TryDecodeMonero(string typed, byte[] bytes)
    {
        try
        {
            return Base58.Monero.TryDecode(typed, bytes, out var length) ? length : null;
        }
        catch (ArgumentException)
        {
            // A character that the alphabet does not have.
            return null;
        }
    }

    private static string Checksummed(string digits)
    {
        var hash = Convert.ToHexStringLower(Keccak(Encoding.ASCII.GetBytes(digits.ToLowerInvariant())));
        return string.Concat(digits.ToLowerInvariant().Select((c, i) => hash[i] >= '8' ? char.ToUpperInvariant(c) : c));
    }

    private static byte[] Keccak(ReadOnlySpan<byte> data)
    {
        var digest = new KeccakDigest(256);
        digest.BlockUpdate(data);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }

    [GeneratedRegex("^0x[0-9a-fA-F]{40}$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[a-z0-9._+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex MailLike();

    [GeneratedRegex("^lno1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{20,400}$")]
    private static partial Regex Offer();
}
