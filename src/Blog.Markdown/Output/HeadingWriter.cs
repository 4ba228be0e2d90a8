using System.Globalization;
using Blog.Core.Texts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Markdown.Output;

/// <summary>A heading that ends with a link to itself.</summary>
internal sealed class HeadingWriter : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var tag = "h" + heading.Level.ToString(CultureInfo.InvariantCulture);
        renderer.EnsureLine().Write('<').Write(tag).WriteAttributes(heading).Write('>');
        renderer.WriteLeafInline(heading);
        if (heading.TryGetAttributes()?.Id is { } id)
        {
            renderer.Write(" <a class=\"heading-anchor\" href=\"#").WriteEscape(id)
                .Write("\" aria-label=\"").Write(AmbientText.T["Link to this section"].Value).Write("\">#</a>");
        }
        renderer.Write("</").Write(tag).WriteLine(">");
    }
}
