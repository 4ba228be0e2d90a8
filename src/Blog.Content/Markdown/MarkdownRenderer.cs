using Blog.Content.Markdown.Highlighting;
using Blog.Content.Markdown.Output;
using Blog.Content.Markdown.Reading;
using Blog.Content.Markdown.Safety;
using Blog.Content.Markdown.Syntax;

namespace Blog.Content.Markdown;

/// <summary>Turns an author's Markdown into safe HTML, table of contents, word count and excerpt; a thread-safe singleton.</summary>
public sealed class MarkdownRenderer
{
    /// <summary>Stored with what it rendered; raise it when the output changes, and everything is rendered again at start.</summary>
    public const int Version = 1;

    /// <summary>The longest text that is rendered, in bytes of UTF-8.</summary>
    public const int MaxBytes = 256 * 1024;

    private readonly Highlighter highlighter = new();
    private readonly Lazy<bool> warm;

    public MarkdownRenderer() => warm = new(WarmUp);

    /// <summary>Renders one text.</summary>
    /// <param name="markdown">The author's text.</param>
    /// <param name="pictures">Called at most once, on the caller's thread, with all local picture addresses ("/media/…") of the text;
    /// answers what is known of them.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="MarkdownException">The text is too long, nested too deeply or takes too long.</exception>
    public RenderedMarkdown Render(
        string markdown,
        Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, PictureSource>>? pictures = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ct.ThrowIfCancellationRequested();
        var source = SourceText.Clean(markdown);
        _ = warm.Value;
        using var limit = RenderLimit.Enter(ct);
        return Render(source, pictures, limit);
    }

    /// <summary>Minutes to read: words by reading rate, rounded up, at least one.</summary>
    public static int ReadingMinutes(int words, int wordsPerMinute)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wordsPerMinute);
        return (int)Math.Max(1, (Math.Max(0L, words) + wordsPerMinute - 1) / wordsPerMinute);
    }

    private RenderedMarkdown Render(
        string source,
        Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, PictureSource>>? pictures,
        RenderLimit limit)
    {
        var article = limit.Run(() => ParsedArticle.Parse(source));
        // Loading a grammar is slow once and harmless, so it is not held against the text's own time.
        highlighter.Load(article.Languages);
        var html = limit.Run(() => SafeHtml.From(HtmlOutput.Write(article, highlighter), article.Ids));
        // The callback asks the database: it runs on the caller's thread and is never aborted.
        // What follows it is linear and bounded by the number of elements.
        var known = pictures is null || article.Pictures.Count == 0 ? null : pictures(article.Pictures);
        return new(html.Write(known), article.Toc, article.Text.Words, article.Text.Plain, article.Text.Excerpt);
    }

    // An abort in the middle of a library's static constructor would break that type for good, so the first pass is never aborted.
    private bool WarmUp()
    {
        using var limit = RenderLimit.Unlimited();
        Render(WarmUpText.Markdown, null, limit);
        return true;
    }
}
