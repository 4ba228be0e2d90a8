using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Llms;

/// <summary>An author's Markdown, fit for readers: without the comments that no page shows.</summary>
public static partial class MarkdownSource
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>The text without its HTML comments; those that code shows stay. Where in doubt, a comment goes.</summary>
    public static string WithoutComments(string markdown)
    {
        if (!markdown.Contains("<!--", StringComparison.Ordinal))
        {
            return markdown;
        }

        var code = Code(markdown);
        return Comment().Replace(
            markdown, m => code.Exists(c => c.Start <= m.Index && c.End >= m.Index + m.Length - 1) ? m.Value : "");
    }

    private static List<SourceSpan> Code(string markdown)
    {
        try
        {
            return [.. Markdig.Markdown.Parse(markdown, Pipeline).Descendants()
                .Where(n => (n is CodeInline && StartsWith(markdown, n.Span, "`"))
                    || (n is FencedCodeBlock && (StartsWith(markdown, n.Span, "`") || StartsWith(markdown, n.Span, "~"))))
                .Select(n => n.Span)];
        }
        catch (ArgumentException)
        {
            // Nested too deeply for Markdig.
            return [];
        }
    }

    // Inside some blocks Markdig counts from elsewhere: a span is believed only where code really begins.
    private static bool StartsWith(string markdown, SourceSpan span, string sign) =>
        span.Start >= 0 && span.End < markdown.Length && string.CompareOrdinal(markdown, span.Start, sign, 0, 1) == 0;

    // One that is not closed goes on to the end when it begins a line (CommonMark 4.6, kind 2), else it is plain text.
    [GeneratedRegex(@"<!--.*?-->|^[ ]{0,3}<!--.*\z", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();
}
