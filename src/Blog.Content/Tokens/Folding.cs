using System.Globalization;
using System.Text;
using Blog.Core.Texts;

namespace Blog.Content.Tokens;

/// <summary>
/// Folds words for the search index: no case, no accents, one form of each letter, so that spellings of one word match.
/// </summary>
internal static class Folding
{
    /// <summary>The folded word; empty when nothing but marks and joiners was in it.</summary>
    public static string Of(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.InForm(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (IsKept(rune))
            {
                Append(folded, rune);
            }
        }

        return folded.ToString().InForm(NormalizationForm.FormC);
    }

    /// <summary>Zero-width joiners and soft hyphens, which may stand inside a word and are no part of it.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D or 0xAD;

    // Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs
    // and tatweel of Arabic go; other scripts need their marks.
    private static bool IsKept(Rune rune) => rune.Value switch
    {
        '#' or '+' => true,
        >= 0x0300 and <= 0x036F
            or >= 0x0591 and <= 0x05C7
            or >= 0x0610 and <= 0x061A
            or >= 0x064B and <= 0x065F
            or 0x0640
            or 0x0670 =>
            false,
        >= 0x06D6 and <= 0x06DC or >= 0x06DF and <= 0x06E8 or >= 0x06EA and <= 0x06ED or >= 0x08D3 and <= 0x08FF => false,
        _ => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber,
    };

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            folded.Append((int)Rune.GetNumericValue(rune));
        }
        else if (Variant(rune.Value) is { } variant)
        {
            folded.Append(variant);
        }
        else
        {
            folded.Append(rune);
        }
    }

    // What Unicode holds for a letter of its own and readers type as another; alef and waw with hamza decompose by themselves.
    private static string? Variant(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ð' or 'đ' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        0x0671 => "\u0627", // alef wasla: alef
        0x064A or 0x0649 => "\u06CC", // Arabic yeh, alef maksura: Farsi yeh
        0x0643 or 0x06AA => "\u06A9", // kaf: keheh
        0x0647 or 0x06D5 or 0x0629 or 0x06C3 => "\u06C1", // heh, ae, teh marbuta: heh goal
        _ => null,
    };
}
