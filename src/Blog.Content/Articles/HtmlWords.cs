using System.Net;
using System.Text;

namespace Blog.Content.Articles;

/// <summary>The words of rendered HTML, without its tags.</summary>
internal static class HtmlWords
{
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
