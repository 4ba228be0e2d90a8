using System.Net;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Reading;

/// <summary>What a reader sees of one inline; its children speak for themselves.</summary>
internal static class InlineText
{
    private static readonly Dictionary<SmartyPantType, string> SmartSigns =
        new SmartyPantOptions().Mapping.ToDictionary(pair => pair.Key, pair => WebUtility.HtmlDecode(pair.Value));

    public static void Append(StringBuilder text, MarkdownObject inline)
    {
        switch (inline)
        {
            case LiteralInline literal when !IsAltText(literal): text.Append(literal.Content.AsSpan()); break;
            case CodeInline code: text.Append(code.Content); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
            case SmartyPant sign: text.Append(SmartSigns.GetValueOrDefault(sign.Type, "")); break;
            case AbbreviationInline abbreviation: text.Append(abbreviation.Abbreviation.Label); break;
            case AutolinkInline link: text.Append(link.Url); break;
            case LineBreakInline: text.Append(' '); break;
            // A picture's title is shown as its caption.
            case LinkInline { IsImage: true, Title: { } caption }: text.Append(' ').Append(caption).Append(' '); break;
        }
    }

    private static bool IsAltText(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline { IsImage: true }) return true;
        return false;
    }
}
