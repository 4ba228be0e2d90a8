using System.Text.RegularExpressions;
using Blog.Markdown.Reading;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Llms;

/// <summary>An author's Markdown, fit for readers: without the comments and scripts that no page shows.</summary>
public static partial class MarkdownSource
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>
    /// The text without HTML comments and without the elements that a page drops with all that is in them, such as scripts;
    /// those that code shows stay. Where in doubt, they go.
    /// </summary>
    public static string ForReaders(string markdown) => WithoutDropped(WithoutComments(markdown));

    private static string WithoutComments(string markdown)
    {
        if (!markdown.Contains("<!--", StringComparison.Ordinal))
        {
            return markdown;
        }

        var code = Code(markdown);
        return Comment().Replace(
            markdown, m => code.Exists(c => c.Start <= m.Index && c.End >= m.Index + m.Length - 1) ? m.Value : "");
    }

    private static string WithoutDropped(string markdown)
    {
        List<SourceSpan>? code = null;
        return DroppedElements.Without(
            markdown, (start, end) => (code ??= Code(markdown)).Exists(c => c.Start <= start && c.End >= end - 1));
    }

    private static List<SourceSpan> Code(string markdown)
    {
        try
        {
            return [.. Markdig.Markdown.Parse(markdown, Pipeline).Descendants()
                .Where(n => (n is CodeInline && StartsWith(markdown, n.Span, "`"))
                    || (n is FencedCodeBlock && (StartsWith(markdown, n.Span, "`") || StartsWith(markdown, n.Span, "~")))
                    || (n is CodeBlock and not FencedCodeBlock && IsIndented(markdown, n.Span)))
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

    private static bool IsIndented(string markdown, SourceSpan span)
    {
        var at = Math.Clamp(span.Start, 0, markdown.Length);
        var line = markdown.AsSpan()[(markdown.AsSpan(0, at).LastIndexOf('\n') + 1)..];
        var indent = line[..(line.IndexOfAnyExcept(' ', '\t') is >= 0 and var text ? text : line.Length)];
        return span.End < markdown.Length && (indent.Length >= 4 || indent.Contains('\t'));
    }

    // One that is not closed goes on to the end when it begins a line (CommonMark 4.6, kind 2), else it is plain text.
    [GeneratedRegex(@"<!--.*?-->|^[ ]{0,3}<!--.*\z", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();
}
