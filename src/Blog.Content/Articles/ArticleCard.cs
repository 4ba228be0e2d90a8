using Blog.Content.Media;

namespace Blog.Content.Articles;

/// <summary>An article as lists show it.</summary>
public sealed record ArticleCard
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Slug { get; init; }

    public required string Summary { get; init; }

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

    public required string Keywords { get; init; }

    public required string Language { get; init; }

    public required TextDirection Direction { get; init; }
}
