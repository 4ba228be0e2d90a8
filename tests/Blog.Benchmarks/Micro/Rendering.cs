using BenchmarkDotNet.Attributes;
using Blog.Markdown;

namespace Blog.Benchmarks.Micro;

/// <summary>What saving an article costs before the database: the longest example text from Markdown to safe HTML.</summary>
[MemoryDiagnoser]
public class Rendering
{
    private readonly MarkdownRenderer renderer = new();
    private string text = "";

    [GlobalSetup]
    public void Read()
    {
        var file = Path.Combine(
            Path.GetDirectoryName(BlogProgram.Find([]))!, "Data/Example/articles/2026-10-13-sqlite-in-production.md");
        var whole = File.ReadAllText(file);
        text = whole[(whole.IndexOf("\n---", 3, StringComparison.Ordinal) + 4)..];
    }

    [Benchmark]
    public RenderedMarkdown Render() => renderer.Render(text);
}
