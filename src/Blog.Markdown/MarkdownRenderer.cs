using Blog.Markdown.Highlighting;
using Blog.Markdown.Output;
using Blog.Markdown.Reading;
using Blog.Markdown.Safety;
using Blog.Markdown.Syntax;

namespace Blog.Markdown;

/// <summary>Turns an author's Markdown into safe HTML, table of contents, word count and excerpt; one for all threads.</summary>
public sealed class MarkdownRenderer
{
    /// <summary>Stored with what it rendered; raise it when the output changes, so that all is rendered again at start.</summary>
    public const int Version = 7;

    /// <summary>The longest text that is rendered, in bytes of UTF-8.</summary>
    public const int MaxBytes = 256 * 1024;

    private readonly Highlighter highlighter = new();
    private readonly Lazy<bool> warm;

    public MarkdownRenderer() => warm = new(WarmUp, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Renders one text.</summary>
    /// <param name="markdown">The author's text.</param>
    /// <param name="pictures">
    /// Called at most once, on the caller's thread, with all local picture addresses ("/media/…") of the text;
    /// answers what is known of them.
    /// </param>
    /// <param name="after">The text that stands before it on the same page: what has an id there keeps it.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="MarkdownException">The text is too long, nested too deeply or takes too long.</exception>
    public RenderedMarkdown Render(
        string markdown,
        Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, PictureSource>>? pictures = null,
        RenderedMarkdown? after = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ct.ThrowIfCancellationRequested();
        var source = SourceText.Clean(markdown);
        _ = warm.Value;
        using var limit = RenderLimit.Enter(ct);
        return Render(source, pictures, limit, after?.Ids);
    }

    /// <summary>Minutes to read: words by reading rate, rounded up, at least one.</summary>
    public static int ReadingMinutes(int words, int wordsPerMinute)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wordsPerMinute);
        return (int)Math.Max(1, (Math.Max(0L, words) + wordsPerMinute - 1) / wordsPerMinute);
    }

    /// <summary>Whether rendered HTML holds a block of code.</summary>
    public static bool HasCode(string html) => html.Contains("<figure class=\"code\"", StringComparison.Ordinal);

    private RenderedMarkdown Render(
        string source,
        Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, PictureSource>>? pictures,
        RenderLimit limit,
        TextIds? before = null)
    {
        var article = limit.Run(() => ParsedArticle.Parse(source, limit, before));
        // Loading a grammar is slow once and harmless, and the callback asks the database.
        limit.Outside(() => highlighter.Load(article.Languages));
        var known = pictures is null || article.Pictures.Count == 0 ? null : limit.Outside(() => pictures(article.Pictures));
        var html = limit.Run(() =>
            SafeHtml.From(HtmlOutput.Write(article, highlighter, limit), article.Ids, limit).Write(known, limit));
        return new(html, article.Toc, article.Text.Words, article.Text.Plain, article.Text.Excerpt) { Ids = article.Ids };
    }

    // The first pass compiles all code and is many times slower; an author's text must not be refused for that.
    private bool WarmUp()
    {
        using var limit = RenderLimit.Unlimited();
        Render(WarmUpText.Markdown, null, limit);
        return true;
    }
}
