using System.Text.Json;
using Blog.Markdown;

namespace Blog.Benchmarks.Scale;

/// <summary>
/// Texts of 200 to 1,700 words, more short ones than long ones, each rendered once by the program's own renderer.
/// </summary>
public sealed class TextPool
{
    private const int Texts = 50;
    private const int Shortest = 200;
    private const int Longest = 1700;

    private readonly List<PoolText> texts;

    public TextPool()
    {
        var random = new Random(20260213);
        var renderer = new MarkdownRenderer();
        texts = [.. Enumerable.Range(0, Texts).Select(at =>
        {
            var share = at / (Texts - 1.0);
            var body = Prose.Markdown(random, Shortest + (int)((Longest - Shortest) * share * share));
            var rendered = renderer.Render(body);
            return new PoolText(body, rendered, JsonSerializer.Serialize(rendered.Toc));
        })];
    }

    public PoolText Next(Random random) => texts[random.Next(texts.Count)];
}

/// <summary>One text as written and as rendered.</summary>
public sealed record PoolText(string Body, RenderedMarkdown Rendered, string TocJson);
