namespace Blog.Support.Donations.Crypto;

/// <summary>Checks Bech32 and Bech32m texts (BIP 173 and BIP 350); no kept package of fitting size does.</summary>
internal static class Bech32
{
    /// <summary>The constant of plain Bech32: witness version 0, LNURL.</summary>
    public const uint Plain = 1;

    /// <summary>The constant of Bech32m: witness version 1 and up.</summary>
    public const uint Modified = 0x2bc830a3;

    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;

    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>Takes a text apart; null when characters or checksum are wrong.</summary>
    /// <returns>The part before the last 1, the values (0 to 31) without
    /// checksum, and the constant that the checksum leaves.</returns>
    public static (string Prefix, byte[] Values, uint Constant)? Decode(string text)
    {
        var lower = text.ToLowerInvariant();
        var at = lower.LastIndexOf('1');
        // Mixed case is refused by BIP 173.
        if ((text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower))
            || at < 1
            || lower.Length - at - 1 < ChecksumLength
            || lower[..at].Any(c => c is < '!' or > '~'))
        {
            return null;
        }

        var values = lower[(at + 1)..].Select(c => Alphabet.IndexOf(c)).ToArray();
        if (values.Contains(-1))
        {
            return null;
        }

        var prefix = lower[..at];
        var constant = Polymod([.. prefix.Select(c => c >> 5), 0, .. prefix.Select(c => c & 31), .. values]);
        return constant is Plain or Modified ? (prefix, [.. values[..^ChecksumLength].Select(v => (byte)v)], constant) : null;
    }

    private static uint Polymod(IEnumerable<int> values)
    {
        uint sum = 1;
        foreach (var value in values)
        {
            var top = sum >> 25;
            sum = ((sum & 0x1ffffff) << 5) ^ (uint)value;
            for (var i = 0; i < Generator.Length; i++)
            {
                sum ^= ((top >> i) & 1) == 1 ? Generator[i] : 0;
            }
        }

        return sum;
    }
}
