using Markdig.Extensions.Figures;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markdown.Output;

/// <summary>A paragraph; one that holds nothing but a picture with a title becomes a figure with its caption.</summary>
internal sealed class ParagraphWriter : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Parent is not Figure && OnlyPicture(paragraph.Inline) is { Title.Length: > 0 } picture)
            WriteFigure(renderer, paragraph, picture);
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

    // The picture itself, or a link around it.
    private static LinkInline? OnlyPicture(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is not LinkInline { NextSibling: null } only) return null;
        return only.IsImage ? only : OnlyPicture(only);
    }
}
