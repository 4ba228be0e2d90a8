using System.Linq.Expressions;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Markdown.Reading;

namespace Blog.Content.Feeds;

/// <summary>What the database tells of one article for a feed.</summary>
internal sealed record FeedRow
{
    public required long Id { get; init; }

    public required string PermanentId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init => field = SmartPunctuation.Of(value); }

    public required string Html { get; init; }

    public required string VerdictHtml { get; init; }

    public required string VerdictLabel { get; init; }

    public required string Language { get; init; }

    public required TextDirection Direction { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorSlug { get; init; }

    public required string? CategoryName { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateTime? UpdatedAt { get; init; }

    public required string? HeroHash { get; init; }

    public required string? HeroExtension { get; init; }

    public required long? HeroBytes { get; init; }

    public static readonly Expression<Func<Article, FeedRow>> Of = a => new FeedRow
    {
        Id = a.Id,
        PermanentId = a.PermanentId,
        Slug = a.Slug,
        Title = a.Title,
        Summary = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
        Html = a.Rendered.Html,
        VerdictHtml = a.VerdictHtml,
        VerdictLabel = a.VerdictLabel,
        Language = a.Language,
        Direction = a.Direction,
        AuthorName = a.Author!.Name,
        AuthorSlug = a.Author.Slug,
        CategoryName = a.Category!.Name,
        PublishedAt = a.PublishedAt!.Value,
        UpdatedAt = a.UpdatedAt,
        HeroHash = a.Hero!.Hash,
        HeroExtension = a.Hero.Extension,
        HeroBytes = a.Hero.Bytes,
    };
}
