using System.Text;

namespace Blog.Markdown.Reading;

/// <summary>Makes every run of white space one space, none at the ends.</summary>
internal static class Spaces
{
    public static string Collapse(StringBuilder text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var chunk in text.GetChunks())
            foreach (var c in chunk.Span)
                if (!char.IsWhiteSpace(c)) result.Append(c);
                else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        return result.ToString().TrimEnd();
    }
}
