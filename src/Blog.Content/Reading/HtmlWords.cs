using Blog.Content.Writing;

namespace Blog.Content.Reading;

/// <summary>The words of rendered HTML, without its tags.</summary>
internal static class HtmlWords
{
    /// <summary>All that an article says: its title, subtitle and keywords, its text and its verdict.</summary>
    public static string OfArticle(string title, string subtitle, string keywords, string html, string verdictHtml) =>
        string.Join('\n', title, subtitle, keywords, Of(html), Of(verdictHtml));

    /// <param name="html">As the renderer writes it: no angle bracket within a tag.</param>
    public static string Of(string html) => PlainHtml.TextOf(html, between: " ");
}
