using System.Globalization;
using System.Text;

namespace Blog.Content.Markdown.Reading;

/// <summary>Cuts the beginning of a text for lists, feeds and search engines.</summary>
internal static class Excerpt
{
    /// <summary>The most characters (UTF-16) of an excerpt, "…" included.</summary>
    public const int Longest = 200;

    public static string Of(StringBuilder text)
    {
        // A little more than is needed, so that the cut knows what follows.
        var start = Spaces.Collapse(new StringBuilder(text.ToString(0, Math.Min(text.Length, 4 * Longest))));
        return start.Length <= Longest ? start : start[..Cut(start)].TrimEnd(' ', ',', ';', ':', '–', '-') + "…";
    }

    // At a space in the second half; a script without spaces is cut between two characters as a reader sees them.
    private static int Cut(string text)
    {
        var space = text.LastIndexOf(' ', Longest - 1);
        if (space > Longest / 2) return space;
        var end = 0;
        while (end < Longest)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length >= Longest) break;
            end += length;
        }
        if (end > 0) return end;
        // One "character" of hundreds of accents.
        return char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
    }
}
