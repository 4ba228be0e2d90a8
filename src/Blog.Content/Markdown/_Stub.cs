namespace Blog.Content.Markdown;
public sealed record TocEntry(int Level, string Id, string Text);
public sealed record PictureSource(string Src, int Width, int Height, string? SrcSet);
public sealed record RenderedMarkdown(string Html, IReadOnlyList<TocEntry> Toc, int WordCount, string PlainText, string Excerpt);
public sealed class MarkdownException(string message) : Exception(message);
public sealed class MarkdownRenderer
{
    public const int Version = 1;
    public const int MaxBytes = 256 * 1024;
#pragma warning disable CA1822
    public RenderedMarkdown Render(string markdown, Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, PictureSource>>? pictures = null, CancellationToken ct = default) =>
        new(Markdig.Markdown.ToHtml(markdown), [], markdown.Split(' ').Length, markdown, markdown[..Math.Min(200, markdown.Length)]);
    public static int ReadingMinutes(int words, int wordsPerMinute) => Math.Max(1, (words + wordsPerMinute - 1) / wordsPerMinute);
}
