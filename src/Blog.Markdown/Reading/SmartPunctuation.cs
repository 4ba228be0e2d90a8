using System.Text;

namespace Blog.Markdown.Reading;

/// <summary>
/// The quotes and dashes of words that an author typed into a field, such as an excerpt, as the renderer makes them of a text.
/// </summary>
public static class SmartPunctuation
{
    /// <summary>The words with curled quotes and apostrophes; what measures (5") or may be a command (--all) stays.</summary>
    public static string Of(string words)
    {
        if (words.AsSpan().IndexOfAny("'\"-.") < 0) return words;
        var smart = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
            smart.Append(words[at] is '\'' or '"' ? Quote(words, at) : words[at]);
        return smart.Replace(" --- ", " — ").Replace(" -- ", " – ").Replace("...", "…").ToString();
    }

    private static char Quote(string words, int at)
    {
        var (before, sign) = (at == 0 ? ' ' : words[at - 1], words[at]);
        var after = at + 1 < words.Length ? words[at + 1] : ' ';
        var opens = !char.IsWhiteSpace(after)
            && (char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '\'' or '“' or '—' or '–');
        if (!opens && char.IsAsciiDigit(before) && !char.IsLetter(after) && !IsOpen(words, at)) return sign;
        if (!opens) return sign == '"' ? '”' : '’';
        // What is left out at the beginning of a word ('tis, '90s) is an apostrophe.
        return sign == '"' ? '“' : words.IndexOf('\'', at + 1) > 0 && !char.IsAsciiDigit(after) ? '‘' : '’';
    }

    // Whether a quote of this sign was opened before and not closed.
    private static bool IsOpen(string words, int at) => words.AsSpan(0, at).Count(words[at]) % 2 == 1;
}
