using Blog.Markdown.Syntax;

namespace Blog.Markdown;

/// <summary>What one Markdown text becomes: safe HTML to show, and what lists, search and feeds want to know of it.</summary>
/// <param name="Html">Sanitized HTML without scripts, styles or style attributes.</param>
/// <param name="Toc">Headings of level 2 and 3 in reading order.</param>
/// <param name="WordCount">Words to read, by the rule of <see cref="Reading.WordCounter"/>; code blocks are not counted.</param>
/// <param name="PlainText">All that a reader sees as text, code and footnotes included, one block per line.</param>
/// <param name="Excerpt">The first paragraphs as plain text, at most 200 characters, cut at a word with "…".</param>
public sealed record RenderedMarkdown(string Html, IReadOnlyList<TocEntry> Toc, int WordCount, string PlainText, string Excerpt)
{
    /// <summary>What may be linked to in it.</summary>
    internal TextIds? Ids { get; init; }
}
