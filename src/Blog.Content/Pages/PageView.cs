using Blog.Content.Writing;
using Blog.Markdown.Reading;

namespace Blog.Content.Pages;

/// <summary>A static page as readers see it.</summary>
public sealed record PageView
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    public required string Excerpt { get; init => field = SmartPunctuation.Of(value); }

    public required string Html { get; init; }

    public required string Language { get; init; }

    public required TextDirection Direction { get; init; }

    public required bool NoIndex { get; init; }
}
