using System.Globalization;
using Blog.Core.Texts;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Markdown.Output;

/// <summary>The list of footnotes at the end of a text.</summary>
internal sealed class FootnoteGroupWriter : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        renderer.EnsureLine()
            .WriteLine(
                "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"" + AmbientText.T["Footnotes"] + "\"><hr><ol>");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.Write("<li id=\"").Write(FootnoteIds.Note(note)).WriteLine("\">");
            renderer.WriteChildren(note);
            renderer.EnsureLine().WriteLine("</li>");
        }
        renderer.WriteLine("</ol></section>");
    }
}

/// <summary>A link to a footnote, or from it back to the text.</summary>
internal sealed class FootnoteLinkWriter : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
            renderer.Write(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#").Write(FootnoteIds.Reference(link))
                .Write("\" aria-label=\"").Write(AmbientText.T["Back to the text, note {0}", number].Value).Write("\">↩</a>");
        else
            renderer.Write("<sup class=\"footnote-ref\"><a role=\"doc-noteref\" id=\"").Write(FootnoteIds.Reference(link))
                .Write("\" href=\"#").Write(FootnoteIds.Note(link.Footnote))
                .Write("\" aria-label=\"")
                .Write(AmbientText.T["Note {0}", number].Value)
                .Write("\">")
                .Write(number)
                .Write("</a></sup>");
    }
}

/// <summary>Ids of footnotes and their references; the colon keeps them apart from headings, whose ids have none.</summary>
internal static class FootnoteIds
{
    public static string Note(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"fn:{note.Order}");

    public static string Reference(FootnoteLink link) => string.Create(CultureInfo.InvariantCulture, $"fnref:{link.Index}");
}
