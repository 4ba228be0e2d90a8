using System.Text;
using AngleSharp.Dom;
using Blog.Markdown.Syntax;

namespace Blog.Markdown.Safety;

/// <summary>Serializes the sanitized HTML tree.</summary>
/// <remarks>
/// AngleSharp's own writer is quadratic in the number of siblings (measured: 9 s for 60,000 headings). This one may be so short
/// because the allow-list holds no element whose content is raw text. In attributes it escapes angle brackets too, so that
/// no value can become a tag in any other parser.
/// </remarks>
internal sealed class HtmlText(RenderLimit limit)
{
    private static readonly HashSet<string> Void = ["br", "col", "hr", "img", "input", "wbr"];

    private readonly StringBuilder text = new();

    public static string Of(IElement parent, RenderLimit limit)
    {
        var writer = new HtmlText(limit);
        writer.WriteChildren(parent);
        return writer.text.ToString().Trim();
    }

    /// <summary>
    /// Whether a comment is the author's mark for a break, such as for an ad: the
    /// only one that is written, and only outside of all elements.
    /// </summary>
    public static bool IsBreak(IComment comment) => comment.Data.Trim() == "ad";

    // By index: asking a node for its next sibling is what makes it quadratic. The depth is bounded by the parser.
    private void WriteChildren(IElement parent)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement element) WriteElement(element);
            else if (children[i] is IComment comment && parent.LocalName == "body" && IsBreak(comment)) text.Append("<!--ad-->");
            else if (children[i] is IText words) WriteEscaped(words.Data, inAttribute: false);
        }
    }

    private void WriteElement(IElement element)
    {
        limit.Check();
        text.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            text.Append(' ').Append(attribute.Name).Append("=\"");
            WriteEscaped(attribute.Value, inAttribute: true);
            text.Append('"');
        }
        text.Append('>');
        if (Void.Contains(element.LocalName)) return;
        // The parser of a browser drops the first line break after <pre>; one more keeps an empty first line of code.
        if (element.LocalName == "pre" && element.TextContent.StartsWith('\n')) text.Append('\n');
        WriteChildren(element);
        text.Append("</").Append(element.LocalName).Append('>');
    }

    private void WriteEscaped(string value, bool inAttribute)
    {
        foreach (var c in value)
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '\u00a0': text.Append("&nbsp;"); break;
                case '"' when inAttribute: text.Append("&quot;"); break;
                default: text.Append(c); break;
            }
    }
}
