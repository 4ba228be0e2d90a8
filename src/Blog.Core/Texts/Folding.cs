using System.Globalization;
using System.Text;

namespace Blog.Core.Texts;

/// <summary>
/// Folds texts so that spellings of one word match: the one place that says what makes no difference when somebody looks for
/// something.
/// </summary>
/// <remarks>
/// Case, the width of letters, composed or decomposed accents, accents themselves, ß and ss, the dotted and dotless i of Turkish
/// and the forms of one Arabic letter make none, neither for readers' search nor for the filters of the admin area.
/// What is stored folded is made anew at a start where it is empty: whoever changes the folding empties it by a migration.
/// </remarks>
public static class Folding
{
    /// <summary>
    /// The folded text for a filter, on one line: signs stay as they are, so that 100% and C++ are found; typographic quotes and
    /// dashes are those of a keyboard; runs of white space are one space.
    /// </summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.InForm(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            }
            else if (!IsMark(rune) && !IsUnseen(rune))
            {
                Append(folded, rune);
            }
        }

        return folded.ToString().TrimEnd(' ').InForm(NormalizationForm.FormC);
    }

    /// <summary>The folded text, no longer than a column takes: a character may fold to several.</summary>
    public static string Of(string text, int most) => Beginning.Of(Of(text), most);

    /// <summary>The folded word of the search index; empty when nothing but marks and joiners was in it.</summary>
    public static string Word(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.InForm(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                Append(folded, rune);
            }
        }

        return folded.ToString().InForm(NormalizationForm.FormC);
    }

    /// <summary>
    /// What tells names apart: case, width, composition and runs of white space make no difference, but accents do, as do signs:
    /// <c>C</c>, <c>C++</c> and <c>C#</c> are three names.
    /// </summary>
    public static string Name(string name)
    {
        var folded = new StringBuilder(name.Length);
        // What nobody sees tells no names apart.
        foreach (var c in Ascii.IsValid(name) ? name : string.Concat(name.EnumerateRunes().Where(r => !IsUnseen(r))))
        {
            folded.Append(c is '\u3000' or (>= '\uFF00' and <= '\uFFEF') ? c.ToString().InForm(NormalizationForm.FormKC) : c);
        }

        var key = folded.ToString().InForm(NormalizationForm.FormC).ToUpperInvariant().ToLowerInvariant();
        return string.Join(' ', key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Zero-width joiners and soft hyphens, which may stand inside a word and are no part of it.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D or 0xAD;

    private static bool IsOfWord(Rune rune) => rune.Value is '#' or '+' || (!IsMark(rune)
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber));

    // Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs
    // and tatweel of Arabic go; other scripts need their marks.
    private static bool IsMark(Rune rune) => rune.Value is (>= 0x0300 and <= 0x036F)
        or (>= 0x0591 and <= 0x05C7)
        or (>= 0x0610 and <= 0x061A)
        or (>= 0x064B and <= 0x065F)
        or 0x0640
        or 0x0670
        or (>= 0x06D6 and <= 0x06DC) or (>= 0x06DF and <= 0x06E8) or (>= 0x06EA and <= 0x06ED) or (>= 0x08D3 and <= 0x08FF);

    // Joiners, signs of direction and the like; the selectors that choose between a sign's picture and its plain form.
    private static bool IsUnseen(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

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

    // What Unicode holds for a letter of its own and people type as another; alef and waw with hamza decompose by themselves.
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
        (>= 0x2018 and <= 0x201B) or 0x02BC => "'",
        (>= 0x201C and <= 0x201F) or 0x00AB or 0x00BB => "\"",
        (>= 0x2010 and <= 0x2015) or 0x2212 => "-",
        _ => null,
    };
}
