using System.Text;
using System.Xml.Linq;
using Blog.Web.Embedded;
using Microsoft.AspNetCore.Html;

namespace Blog.Web.Shared.Admin;

/// <summary>
/// The icons of the admin area as one SVG of symbols: each file <c>Icons/name.svg</c> of the host and its modules, shown with
/// <c>&lt;icon name="name" /&gt;</c>.
/// </summary>
/// <remarks>They are drawn for this blog on a grid of 24 by 24, as lines without a width or colour of their own.</remarks>
public sealed class IconSprite(EmbeddedFiles files)
{
    /// <summary>The sprite, to stand once in a page.</summary>
    public IHtmlContent Html { get; } = new HtmlString(Draw(files.Of("svg")));

    private static string Draw(IEnumerable<EmbeddedFile> icons)
    {
        var sprite = new StringBuilder("<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\">\n");
        foreach (var icon in icons)
        {
            sprite.Append("    ").Append(Symbol(icon)).Append('\n');
        }

        return sprite.Append("</svg>\n").ToString();
    }

    private static string Symbol(EmbeddedFile icon)
    {
        var svg = XElement.Parse(icon.Read());
        var lines = string.Concat(svg.Elements().Select(e => Bare(e).ToString(SaveOptions.DisableFormatting)));
        return $"<symbol id=\"i-{Path.GetFileNameWithoutExtension(icon.Path)}\" viewBox=\"{svg.Attribute("viewBox")!.Value}\">"
            + $"{lines}</symbol>";
    }

    // Within a page of HTML no element needs to say that it is SVG.
    private static XElement Bare(XElement element) =>
        new(element.Name.LocalName, element.Attributes().Where(a => !a.IsNamespaceDeclaration), element.Elements().Select(Bare));
}
