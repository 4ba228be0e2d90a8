using System.Net;
using System.Text;

namespace Blog.Markdown.Reading;

/// <summary>Extracts the plain text of HTML, as a browser would show it; the one place that removes tags.</summary>
/// <remarks>
/// A scan and no parser: lists of articles ask for it, and a start would load AngleSharp for nothing else. The renderer writes no
/// angle bracket within a tag, and escapes each one in the text.
/// </remarks>
public static class PlainHtml
{
    /// <param name="html">As the renderer writes it; it may end anywhere, also within a tag or a character reference.</param>
    /// <param name="between">What takes the place of each tag.</param>
    public static string TextOf(string html, string between = "") =>
        WebUtility.HtmlDecode(Whole(WithoutTags(html, between).ToString()));

    /// <summary>One line of the words in HTML that an author wrote; a space that he wrote as a reference stays.</summary>
    internal static string LineOf(string html) => WebUtility.HtmlDecode(Spaces.Collapse(WithoutTags(html, between: " ")));

    private static StringBuilder WithoutTags(string html, string between)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at) is >= 0 and var found ? found : html.Length;
            text.Append(html.AsSpan(at, tag - at)).Append(between);
            at = tag < html.Length && html.IndexOf('>', tag) is >= 0 and var end ? end + 1 : html.Length;
        }

        return text;
    }

    // The renderer escapes each ampersand, so one without its semicolon at the end is a character reference that was cut.
    private static string Whole(string text) =>
        text.LastIndexOf('&') is >= 0 and var at && text.IndexOf(';', at) < 0 && !text.AsSpan(at).ContainsAny(' ', '\n')
            ? text[..at]
            : text;
}
