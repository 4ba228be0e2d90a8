using System.Globalization;

namespace Blog.Support.Donations.Banking;

/// <summary>
/// Check digits that find any one wrong character and any two neighbouring digits swapped (ISO 7064, MOD 97-10).
/// </summary>
internal static class Mod97
{
    /// <summary>Whether the third and fourth character are the right check digits of capital letters and digits.</summary>
    public static bool IsRight(string text) =>
        text.Length > 4 && text.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3])
        // 00, 01 and 99 leave the same remainders as 97, 98 and 02, which the standard uses.
        && text[2..4] is not "00" and not "01" and not "99"
        && Remainder(text[4..] + text[..4]) == 1;

    /// <summary>The two check digits for what they stand between.</summary>
    /// <param name="start">Two letters, such as RF.</param>
    /// <param name="rest">Capital letters and digits.</param>
    public static string DigitsFor(string start, string rest) =>
        (98 - Remainder(rest + start + "00")).ToString("00", CultureInfo.InvariantCulture);

    // Letters count as two digits: A is 10, Z is 35.
    private static int Remainder(string moved) => moved.Aggregate(0, (rest, c) => char.IsAsciiDigit(c)
        ? ((rest * 10) + (c - '0')) % 97
        : ((rest * 100) + (char.ToUpperInvariant(c) - 'A' + 10)) % 97);
}
