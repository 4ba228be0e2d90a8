using System.Text;

namespace Blog.Markdown.Reading;

/// <summary>Counts the words that a reader reads.</summary>
/// <remarks>
/// The rule: a word is a run without white space that holds at least one letter or digit, so a lone "–" or "→" is none.
/// Chinese and Japanese put no spaces between words; there two characters (Han, Hiragana, Katakana) count as one word, rounded
/// up, and end a word of another script. Korean has spaces and is counted as other scripts are.
/// Counted are prose, headings, lists, tables, captions and footnotes; not code blocks, addresses behind links, nor
/// alternative texts.
/// </remarks>
internal static class WordCounter
{
    public static int Count(string text)
    {
        int words = 0, ideographs = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIdeograph(rune))
            {
                ideographs++;
                inWord = false;
            }
            else if (Rune.IsWhiteSpace(rune)) inWord = false;
            else if (!inWord && Rune.IsLetterOrDigit(rune))
            {
                words++;
                inWord = true;
            }
        }
        return words + (ideographs + 1) / 2;
    }

    private static bool IsIdeograph(Rune rune) => rune.Value switch
    {
        >= 0x3040 and <= 0x30FF => Rune.IsLetter(rune),
        >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF => true,
        0x3005 or 0x3006 or 0x3007 => true,
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };
}
