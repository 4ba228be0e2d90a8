using AngleSharp.Html.Parser;

namespace Blog.Content.Writing;

/// <summary>Reads rendered HTML as a browser does, for its words alone.</summary>
public static class PlainHtml
{
    public static string TextOf(string html) =>
        html.Length == 0 ? "" : new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";
}
