using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Reading;

/// <summary>
/// A line of plain text in which code runs from the left and stands for itself: within Arabic, "--force" would read "force--".
/// </summary>
internal static partial class IsolatedCode
{
    // Unicode's own signs for it, until the text is encoded.
    private const char Begin = '\u2066';
    private const char End = '\u2069';

    /// <summary>The line as HTML; null where no code stands in it.</summary>
    public static string? Of(ContainerInline? line)
    {
        if (line is null || !line.Descendants().Any(IsCode)) return null;
        var text = new StringBuilder();
        var open = 0;
        foreach (var inline in line.Descendants())
        {
            if (inline is HtmlInline { Tag: var tag } && CodeTag().Match(tag) is { Success: true } match)
            {
                var closes = match.Groups[1].Length > 0;
                if (closes && open == 0) continue;
                open += closes ? -1 : 1;
                text.Append(closes ? End : Begin);
            }
            else if (inline is CodeInline) Append(text.Append(Begin), inline).Append(End);
            else Append(text, inline);
        }

        return WebUtility.HtmlEncode(Spaces.Collapse(text.Append(End, open)))
            .Replace($"{Begin}", "<bdi dir=\"ltr\">", StringComparison.Ordinal)
            .Replace($"{End}", "</bdi>", StringComparison.Ordinal);
    }

    private static bool IsCode(MarkdownObject inline) =>
        inline is CodeInline || (inline is HtmlInline { Tag: var tag } && CodeTag().IsMatch(tag));

    // Such signs that the author wrote would end up as tags.
    private static StringBuilder Append(StringBuilder text, MarkdownObject inline)
    {
        var from = text.Length;
        InlineText.Append(text, inline);
        return text.Replace($"{Begin}", "", from, text.Length - from).Replace($"{End}", "", from, text.Length - from);
    }

    [GeneratedRegex(@"\A<(/?)(?:code|kbd|samp)(?=[\s>])", RegexOptions.IgnoreCase)]
    private static partial Regex CodeTag();
}
