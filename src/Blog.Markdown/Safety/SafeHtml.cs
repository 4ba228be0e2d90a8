using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Blog.Markdown.Reading;
using Blog.Markdown.Syntax;

namespace Blog.Markdown.Safety;

/// <summary>Sanitized HTML as a tree, ready to be given its pictures and written.</summary>
internal sealed class SafeHtml
{
    private const int MostElements = 50_000;
    private const int DeepestElement = 200;

    private readonly IHtmlDocument document;

    private SafeHtml(IHtmlDocument document) => this.document = document;

    public static SafeHtml From(string html, TextIds ids, RenderLimit limit)
    {
        var document = Parse(html, limit);
        foreach (var element in document.Body!.QuerySelectorAll(DroppedElements.Selector))
        {
            limit.Check();
            element.Remove();
        }
        LinkTargets.NamesToIds(document.Body);
        AllowList.Sanitizer(limit).SanitizeDom(document, document.Body);
        foreach (var element in document.Body.QuerySelectorAll("*"))
        {
            limit.Check();
            ElementRules.Apply(element);
        }
        ElementIds.Keep(document.Body, ids);
        LinkTargets.Lead(document.Body, ids, limit);
        LinkTargets.MarkBare(document.Body);
        return new(document);
    }

    public string Write(IReadOnlyDictionary<string, PictureSource>? pictures, RenderLimit limit)
    {
        foreach (var picture in document.Body!.QuerySelectorAll("img")) PictureMarkup.Apply(picture, pictures);
        return HtmlText.Of(document.Body, limit);
    }

    // The parser flattens what is nested deeper, so neither it nor the writer can run out of stack; unclosed tags, which it
    // opens again in every paragraph, could still multiply, so elements are counted as they are made.
    private static IHtmlDocument Parse(string html, RenderLimit limit)
    {
        var count = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = true,
            MaximumDepth = DeepestElement,
            OnToken = (_, _) => limit.Check(),
            OnCreated = (_, _) =>
            {
                if (++count > MostElements)
                    throw new MarkdownException(
                        "This text creates too many HTML elements for one page. Nothing is lost: look for HTML tags that "
                        + "are never closed, or split the text.");
            },
        });
        return parser.ParseDocument("<!DOCTYPE html><html><head></head><body>" + html);
    }
}
