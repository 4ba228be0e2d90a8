using System.Linq.Expressions;
using Blog.Content.Views.Admin;
using Blog.Content.Writing;

namespace Blog.Content.Articles.Admin;

/// <summary>One line of the list of articles.</summary>
public sealed record ListedArticle(
    long Id, string Title, string Slug, string? Author, string? Category, ArticleStatus Status, bool Featured,
    DateTime? PublishedAt, DateTime SavedAt, int Words, string Language)
{
    public static Expression<Func<Article, ListedArticle>> Of { get; } = a => new ListedArticle(
        a.Id, a.Title, a.Slug, a.Author!.Name, a.Category!.Name, a.Status, a.Featured, a.PublishedAt, a.SavedAt,
        a.Rendered.WordCount, a.Language);
}

/// <summary>An option of a filter.</summary>
public sealed record FilterOption(string Slug, string Name);

/// <summary>One page of the list of articles.</summary>
public sealed record ArticleListPage(
    ArticleFilter Filter,
    IReadOnlyList<ListedArticle> Rows,
    IReadOnlyDictionary<ArticleStatus, int> Counts,
    IReadOnlyList<FilterOption> Categories,
    IReadOnlyList<FilterOption> Tags,
    string? NewerPath,
    string? OlderPath)
{
    /// <summary>Views of each row's last days; the rows come without them.</summary>
    public IReadOnlyDictionary<long, DayValues> Views { get; init; } = new Dictionary<long, DayValues>();

    /// <summary>How many stand under a tab; null for all but the bin.</summary>
    public int CountOf(ArticleStatus? status) =>
        Counts.Where(c => status is null ? c.Key != ArticleStatus.Trashed : c.Key == status).Sum(c => c.Value);
}
