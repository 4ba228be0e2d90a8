using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Markdown.Output;

/// <summary>A callout written as a quote: "> [!NOTE]".</summary>
internal sealed class AlertWriter : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock block)
    {
        var word = block.Kind.ToString();
        CalloutMarkup.Write(renderer, block, Callout.Kind(word) ?? "note", Callout.Title(word));
    }
}

/// <summary>A callout written as a container: ":::note Title"; a container of another name is a plain division.</summary>
internal sealed class ContainerWriter : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        if (Callout.Kind(block.Info) is { } kind)
        {
            var title = string.IsNullOrWhiteSpace(block.Arguments) ? Callout.Title(block.Info!) : block.Arguments.Trim();
            CalloutMarkup.Write(renderer, block, kind, title);
            return;
        }
        renderer.EnsureLine().WriteLine("<div>");
        renderer.WriteChildren(block);
        renderer.EnsureLine().WriteLine("</div>");
    }
}

/// <summary>The one markup of both ways to write a callout.</summary>
internal static class CalloutMarkup
{
    public static void Write(HtmlRenderer renderer, ContainerBlock block, string kind, string title)
    {
        renderer.EnsureLine().Write("<aside class=\"callout callout-").Write(kind)
            .Write("\" role=\"note\"><p class=\"callout-title\">");
        renderer.WriteEscape(title).WriteLine("</p>");
        // Markdig writes paragraphs of a tight list without <p>; a callout inside one has its own.
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(block);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.EnsureLine().WriteLine("</aside>");
    }
}
