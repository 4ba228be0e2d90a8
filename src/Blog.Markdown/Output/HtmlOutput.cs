using Blog.Markdown.Highlighting;
using Blog.Markdown.Syntax;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Markdown.Output;

/// <summary>Writes the parsed tree as HTML, with this blog's own markup; what it writes is not yet sanitized.</summary>
internal static class HtmlOutput
{
    public static string Write(ParsedArticle article, Highlighter highlighter, RenderLimit limit)
    {
        using var text = new StringWriter();
        var ids = new FootnoteIds(article.Ids.HasNotesBefore);
        var renderer = new HtmlRenderer(text);
        MarkdownSyntax.Pipeline.Setup(renderer);
        var writers = renderer.ObjectRenderers;
        writers.TryRemove<HeadingRenderer>();
        writers.TryRemove<ParagraphRenderer>();
        writers.TryRemove<CodeBlockRenderer>();
        writers.TryRemove<AlertBlockRenderer>();
        writers.TryRemove<HtmlTableRenderer>();
        writers.TryRemove<HtmlTaskListRenderer>();
        writers.TryRemove<HtmlFootnoteGroupRenderer>();
        writers.TryRemove<HtmlFootnoteLinkRenderer>();
        // Before all others: a renderer is chosen by the first that accepts the type, and an alert is a quote, too.
        writers.InsertRange(0,
        [
            new HeadingWriter(), new ParagraphWriter(), new CodeBlockWriter(highlighter), new AlertWriter(),
            new ContainerWriter(), new TableWriter(), new TaskListWriter(), new FootnoteGroupWriter(ids),
            new FootnoteLinkWriter(ids),
        ]);
        renderer.ObjectWriteBefore += (_, _) => limit.Check();
        renderer.Render(article.Document);
        return text.ToString();
    }
}
