namespace Blog.Support.Donations;

/// <summary>International bank account numbers (ISO 13616).</summary>
public static class Iban
{
    public const int MinLength = 15;
    public const int MaxLength = 34;

    /// <summary>Capital letters and digits only, as it is stored; spaces and hyphens that people type are left out.</summary>
    public static string Compact(string? typed) =>
        string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '\u200e' and not '\u200f')).ToUpperInvariant();

    /// <summary>In groups of four, as people read it.</summary>
    public static string Grouped(string compact) => string.Join(' ', compact.Chunk(4).Select(group => new string(group)));

    /// <summary>Whether length, characters and check digits (ISO 7064, mod 97-10) fit.</summary>
    public static bool IsValid(string compact) =>
        compact.Length is >= MinLength and <= MaxLength
        && compact.All(char.IsAsciiLetterOrDigit)
        && char.IsAsciiLetterUpper(compact[0]) && char.IsAsciiLetterUpper(compact[1])
        && char.IsAsciiDigit(compact[2]) && char.IsAsciiDigit(compact[3])
        && Remainder(compact[4..] + compact[..4]) == 1;

    // Letters count as two digits: A is 10, Z is 35.
    private static int Remainder(string moved) => moved.Aggregate(0, (rest, c) => char.IsAsciiDigit(c)
        ? ((rest * 10) + (c - '0')) % 97
        : ((rest * 100) + (char.ToUpperInvariant(c) - 'A' + 10)) % 97);
}
