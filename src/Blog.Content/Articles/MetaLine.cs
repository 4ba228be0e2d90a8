using Blog.Content.Writing;

namespace Blog.Content.Articles;

/// <summary>"date | category | author | minutes", below a title.</summary>
public sealed record MetaLine(
    DateTime? PublishedAt, string? CategoryName, string? CategorySlug, string AuthorName, string AuthorSlug, int WordCount,
    DateTime? UpdatedAt, string Language)
{
    public static MetaLine Of(ArticleCard card) =>
        new(card.PublishedAt, card.CategoryName, card.CategorySlug, card.AuthorName, card.AuthorSlug, card.WordCount, null,
            card.Language);

    public static MetaLine Of(ArticleRow row) =>
        new(row.PublishedAt, row.CategoryName, row.CategorySlug, row.AuthorName, row.AuthorSlug, row.WordCount, row.UpdatedAt,
            row.Language);
}
