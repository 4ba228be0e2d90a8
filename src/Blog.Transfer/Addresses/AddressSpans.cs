using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Blog.Transfer.Documents;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Transfer.Addresses;

/// <summary>
/// Finds where the addresses of pictures and links stand in a Markdown text, by its parsed tree, so that code is left alone.
/// </summary>
internal static partial class AddressSpans
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseCustomContainers()
        .UseFigures()
        .Build();

    // Some texts keep Markdig busy for many seconds; an import of a thousand files does not wait for one.
    public static List<(string Reference, int Start, int Length)>? Of(string body, bool pictures)
    {
        var parsing = Task.Run(() => Parse(body, pictures));
        try
        {
            return parsing.Wait(ImportLimits.PictureSearchTime) ? parsing.Result : null;
        }
        catch (AggregateException)
        {
            // Markdig throws ArgumentException at 128 levels of nesting; such a text is no article anyway.
            return null;
        }
    }

    /// <summary>The text with each address that the map names replaced; all else stays as it was, to the letter.</summary>
    public static string Replace(
        string body, List<(string Reference, int Start, int Length)> spans, IReadOnlyDictionary<string, string> addresses)
    {
        var result = new StringBuilder(body.Length);
        var at = 0;
        foreach (var (reference, start, length) in spans)
        {
            if (start < at || !addresses.TryGetValue(reference, out var address)) continue;
            result.Append(body, at, start - at).Append(address);
            at = start + length;
        }
        return result.Append(body, at, body.Length - at).ToString();
    }

    private static List<(string Reference, int Start, int Length)> Parse(string body, bool pictures)
    {
        var spans = new List<(string Reference, int Start, int Length)>();
        foreach (var node in Markdig.Markdown.Parse(body, Pipeline).Descendants())
        {
            if (node is LinkInline { Url: { Length: > 0 } url } link && link.IsImage == pictures)
                Add(spans, body, url, link.Reference?.UrlSpan ?? link.UrlSpan);
            else if (pictures && node is HtmlInline html) AddHtml(spans, body, html.Span);
            else if (pictures && node is HtmlBlock block) AddHtml(spans, body, block.Span);
        }
        return [.. spans.Distinct().OrderBy(span => span.Start)];
    }

    // The span is trusted only where the address really stands; inside some extensions Markdig counts from elsewhere.
    private static void Add(List<(string, int, int)> spans, string body, string url, SourceSpan span)
    {
        if (span.Start < 0 || span.End >= body.Length || span.Length <= 0) return;
        var (start, length) = (span.Start, span.Length);
        if (body[start] == '<' && body[start + length - 1] == '>') (start, length) = (start + 1, length - 2);
        if (Unescaped(body.Substring(start, length)) == Unescaped(url)) spans.Add((url, start, length));
    }

    private static void AddHtml(List<(string, int, int)> spans, string body, SourceSpan span)
    {
        if (span.Start < 0 || span.End >= body.Length || span.Length <= 0) return;
        foreach (Match match in ImageSource().Matches(body.Substring(span.Start, span.Length)))
        {
            var group = match.Groups["url"];
            if (group.Length > 0) spans.Add((WebUtility.HtmlDecode(group.Value), span.Start + group.Index, group.Length));
        }
    }

    private static string Unescaped(string url) => WebUtility.HtmlDecode(Escape().Replace(url, "$1"));

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();

    [GeneratedRegex(
        """<img\s(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*?(?<![\w-])src\s*=\s*(?:"(?<url>[^"<>]*)"|'(?<url>[^'<>]*)'|(?<url>[^\s"'<>`=]+))""",
        RegexOptions.IgnoreCase,
        2000)]
    private static partial Regex ImageSource();
}
