using System.Text.Json;
using Blog.Markdown;

namespace Blog.Content.Writing;

/// <summary>What the renderer made of a Markdown text, stored beside it.</summary>
public sealed class RenderedText
{
    public string Html { get; private set; } = "";

    /// <summary>The table of contents as JSON.</summary>
    public string TocJson { get; private set; } = "[]";

    /// <summary>Words to read, those of an article's verdict among them.</summary>
    public int WordCount { get; private set; }

    public string PlainText { get; private set; } = "";

    public string Excerpt { get; private set; } = "";

    /// <summary>The <see cref="MarkdownRenderer.Version"/> that rendered it.</summary>
    public int RenderVersion { get; private set; }

    /// <param name="rendered">The text itself.</param>
    /// <param name="ending">What is read after it, such as a verdict; only its words are counted here.</param>
    public static RenderedText Of(RenderedMarkdown rendered, RenderedMarkdown? ending = null) => new()
    {
        Html = rendered.Html,
        TocJson = JsonSerializer.Serialize(rendered.Toc),
        WordCount = rendered.WordCount + (ending?.WordCount ?? 0),
        PlainText = rendered.PlainText,
        Excerpt = rendered.Excerpt,
        RenderVersion = MarkdownRenderer.Version,
    };

    /// <summary>Reads a stored table of contents.</summary>
    public static IReadOnlyList<TocEntry> ReadToc(string json) => JsonSerializer.Deserialize<List<TocEntry>>(json) ?? [];
}
