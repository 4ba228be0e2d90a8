using System.Globalization;
using System.Text;

namespace Blog.Markdown.Reading;

/// <summary>Cuts the beginning of a text for lists, feeds and search engines.</summary>
public static class Excerpt
{
    /// <summary>The most characters (UTF-16) of an excerpt, "…" included.</summary>
    public const int Longest = 200;

    /// <summary>The most where the author has marked its end.</summary>
    public const int LongestMarked = 500;

    /// <param name="text">Cut somewhere in its beginning.</param>
    /// <param name="longest">The most characters, "…" included.</param>
    public static string Of(StringBuilder text, int longest = Longest)
    {
        // A little more than is needed, so that the cut knows what follows.
        var start = Spaces.Collapse(new StringBuilder(text.ToString(0, Math.Min(text.Length, 4 * longest))));
        return start.Length <= longest ? start : start[..Cut(start, longest)].TrimEnd(' ', ',', ';', ':', '–', '-') + "…";
    }

    // At a space in the second half; a script without spaces is cut between two characters as a reader sees them.
    private static int Cut(string text, int longest)
    {
        var space = text.LastIndexOf(' ', longest - 1);
        if (space > longest / 2) return space;
        var end = 0;
        while (end < longest)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length >= longest) break;
            end += length;
        }
        if (end > 0) return end;
        // One "character" of hundreds of accents.
        return char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
    }
}
