using System.Text.Json;
using Blog.Markdown;

namespace Blog.Content.Writing;

/// <summary>What the renderer made of a Markdown text, stored beside it.</summary>
public sealed class RenderedText
{
    public string Html { get; private set; } = "";

    /// <summary>The table of contents as JSON.</summary>
    public string TocJson { get; private set; } = "[]";

    public int WordCount { get; private set; }

    public string PlainText { get; private set; } = "";

    public string Excerpt { get; private set; } = "";

    /// <summary>The <see cref="MarkdownRenderer.Version"/> that rendered it.</summary>
    public int RenderVersion { get; private set; }

    public static RenderedText Of(RenderedMarkdown rendered) => new()
    {
        Html = rendered.Html,
        TocJson = JsonSerializer.Serialize(rendered.Toc),
        WordCount = rendered.WordCount,
        PlainText = rendered.PlainText,
        Excerpt = rendered.Excerpt,
        RenderVersion = MarkdownRenderer.Version,
    };

    /// <summary>Reads a stored table of contents.</summary>
    public static IReadOnlyList<TocEntry> ReadToc(string json) => JsonSerializer.Deserialize<List<TocEntry>>(json) ?? [];
}
