using Blog.Content.Writing;
using Blog.Markdown.Reading;
using Blog.Media.Library;

namespace Blog.Content.Articles;

/// <summary>An article as lists show it.</summary>
public sealed record ArticleCard
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Slug { get; init; }

    public required string Summary { get; init => field = SmartPunctuation.Of(value); }

    public required DateTime PublishedAt { get; init; }

    public required int WordCount { get; init; }

    public required long? CategoryId { get; init; }

    public required string? CategoryName { get; init; }

    public required string? CategorySlug { get; init; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorSlug { get; init; }

    public required HeroPicture? Hero { get; init; }

    public required string HeroAlt { get; init; }

    /// <summary>The beginning of the verdict's HTML; empty without one.</summary>
    public required string VerdictHtml { get; init; }

    public required string VerdictLabel { get; init; }

    /// <summary>The verdict in words: on a list of many, its links and headings would be in the way.</summary>
    public string VerdictText => VerdictHtml.Length == 0 ? "" : Excerpt.Of(new(PlainHtml.TextOf(VerdictHtml)), LongestVerdict);

    /// <summary>So many characters of a verdict a card shows.</summary>
    private const int LongestVerdict = 600;

    public required string Keywords { get; init; }

    public required string Language { get; init; }

    public required TextDirection Direction { get; init; }
}
