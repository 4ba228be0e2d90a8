using System.Net;
using System.Text;
using Markdig.Syntax;

namespace Blog.Markdown.Reading;

/// <summary>The visible words of a block of raw HTML: what stands between its tags.</summary>
internal static class RawHtmlText
{
    public static string Of(HtmlBlock block)
    {
        if (block.Type is not (HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock)) return "";
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in block.Lines.ToString())
        {
            if (c == '<') inTag = true;
            if (!inTag) text.Append(c);
            if (c != '>' || !inTag) continue;
            inTag = false;
            text.Append(' ');
        }
        return WebUtility.HtmlDecode(Spaces.Collapse(text));
    }
}
