using AngleSharp.Html.Parser;

namespace Blog.Content.Writing;

/// <summary>Extracts the plain text of rendered HTML, as a browser would show it.</summary>
public static class PlainHtml
{
    public static string TextOf(string html) =>
        html.Length == 0 ? "" : new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";
}
