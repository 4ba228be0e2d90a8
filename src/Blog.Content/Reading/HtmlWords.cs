using System.Net;
using System.Text;
using Blog.Content.Writing;

namespace Blog.Content.Reading;

/// <summary>The words of rendered HTML, without its tags.</summary>
internal static class HtmlWords
{
    /// <summary>All that an article says: its title, subtitle and keywords, its text and its verdict.</summary>
    public static string OfArticle(string title, string subtitle, string keywords, string html, string verdictHtml) =>
        string.Join('\n', title, subtitle, keywords, Of(html), Of(verdictHtml));

    /// <param name="html">As the renderer writes it: no angle bracket within a tag.</param>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at) is >= 0 and var found ? found : html.Length;
            text.Append(html.AsSpan(at, tag - at)).Append(' ');
            at = tag < html.Length && html.IndexOf('>', tag) is >= 0 and var end ? end + 1 : html.Length;
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
