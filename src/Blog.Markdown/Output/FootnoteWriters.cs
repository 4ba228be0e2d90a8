using System.Globalization;
using Blog.Core.Texts;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Markdown.Output;

/// <summary>The list of footnotes at the end of a text.</summary>
internal sealed class FootnoteGroupWriter(FootnoteIds ids) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        renderer.EnsureLine()
            .WriteLine(
                "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"" + AmbientText.T["Footnotes"] + "\"><hr><ol>");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.Write("<li id=\"").Write(ids.Note(note)).WriteLine("\">");
            renderer.WriteChildren(note);
            renderer.EnsureLine().WriteLine("</li>");
        }
        renderer.WriteLine("</ol></section>");
    }
}

/// <summary>A link to a footnote, or from it back to the text.</summary>
internal sealed class FootnoteLinkWriter(FootnoteIds ids) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink) WriteBack(renderer, link, number);
        else
            renderer.Write("<sup class=\"footnote-ref\"><a role=\"doc-noteref\" id=\"").Write(ids.Reference(link))
                .Write("\" href=\"#").Write(ids.Note(link.Footnote))
                .Write("\" aria-label=\"")
                .Write(AmbientText.T["Note {0}", number].Value)
                .Write("\">")
                .Write(number)
                .Write("</a></sup>");
    }

    // A note with several marks has as many ways back, told apart by their number.
    private void WriteBack(HtmlRenderer renderer, FootnoteLink link, string number)
    {
        var place = link.Footnote.Links.Count(mark => !mark.IsBackLink && mark.Index < link.Index) + 1;
        var name = place == 1
            ? AmbientText.T["Back to the text, note {0}", number]
            : AmbientText.T["Back to the text, note {0}, reference {1}", number, place];
        renderer.Write(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#").Write(ids.Reference(link))
            .Write("\" aria-label=\"").Write(name.Value).Write("\">↩");
        if (place > 1) renderer.Write("<sup>").Write(place.ToString(CultureInfo.InvariantCulture)).Write("</sup>");
        renderer.Write("</a>");
    }
}

/// <summary>
/// Ids of footnotes and their references; the colon keeps them apart from headings, whose ids have none, and a letter those of a
/// verdict from those of the text before it.
/// </summary>
internal sealed class FootnoteIds(bool hasNotesBefore)
{
    private readonly string series = hasNotesBefore ? "v" : "";

    public string Note(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"fn:{series}{note.Order}");

    public string Reference(FootnoteLink link) => string.Create(CultureInfo.InvariantCulture, $"fnref:{series}{link.Index}");
}
