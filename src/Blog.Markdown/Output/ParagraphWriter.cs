using Blog.Markdown.Reading;
using Markdig.Extensions.Figures;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Output;

/// <summary>
/// A paragraph; one that holds nothing but a picture with a title becomes a figure with its caption, one of several pictures
/// a gallery, one of a link to a video or a post a card.
/// </summary>
internal sealed class ParagraphWriter : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Parent is not Figure && OnlyPicture(paragraph.Inline) is { Title.Length: > 0 } picture)
            WriteFigure(renderer, paragraph, picture);
        else if (!renderer.ImplicitParagraph && OutsideCard.Of(paragraph) is { } card)
            card.Write(renderer);
        else if (!renderer.ImplicitParagraph && IsGallery(paragraph.Inline))
            WriteGallery(renderer, paragraph);
        else
            plain.Write(renderer, paragraph);
    }

    private static void WriteFigure(HtmlRenderer renderer, ParagraphBlock paragraph, LinkInline picture)
    {
        var caption = picture.Title!;
        picture.Title = null;
        renderer.EnsureLine().Write("<figure class=\"picture\">");
        renderer.WriteLeafInline(paragraph);
        renderer.Write("<figcaption>").WriteEscape(caption).WriteLine("</figcaption></figure>");
    }

    private static void WriteGallery(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        renderer.EnsureLine().Write("<div class=\"gallery\">");
        foreach (var inline in paragraph.Inline!.OfType<LinkInline>())
            WriteInGallery(renderer, inline);
        renderer.WriteLine("</div>");
    }

    private static void WriteInGallery(HtmlRenderer renderer, LinkInline inline)
    {
        if ((inline.IsImage ? inline : OnlyPicture(inline)) is not { Title: { Length: > 0 } caption } picture)
        {
            renderer.Write(inline);
            return;
        }

        picture.Title = null;
        renderer.Write("<figure>");
        renderer.Write(inline);
        renderer.Write("<figcaption>").WriteEscape(caption).WriteLine("</figcaption></figure>");
    }

    // Several pictures with nothing but white space between them.
    private static bool IsGallery(ContainerInline? inlines) => inlines is not null
        && inlines.All(i =>
            IsPicture(i) || i is LineBreakInline || (i is LiteralInline text && text.Content.IsEmptyOrWhitespace()))
        && inlines.Count(IsPicture) > 1;

    private static bool IsPicture(Inline inline) => inline is LinkInline link && (link.IsImage || OnlyPicture(link) is not null);

    // The picture itself, or a link around it.
    private static LinkInline? OnlyPicture(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is not LinkInline { NextSibling: null } only) return null;
        return only.IsImage ? only : OnlyPicture(only);
    }
}
