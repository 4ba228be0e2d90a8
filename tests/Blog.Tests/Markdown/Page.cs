using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Blog.Markdown;

namespace Blog.Tests.Markdown;

/// <summary>Renders Markdown and reads the result as a browser does.</summary>
internal static class Page
{
    public static readonly MarkdownRenderer Renderer = new();

    public static IElement Of(string markdown) => Parse(Renderer.Render(markdown).Html);

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;

    public static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
