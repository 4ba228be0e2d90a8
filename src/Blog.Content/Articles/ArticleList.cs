using System.Security.Claims;
using Blog.Content.Tags;

namespace Blog.Content.Articles;

/// <summary>One page of a list of cards, newest first, and the addresses of its neighbours.</summary>
public sealed record ArticleList(IReadOnlyList<ArticleCard> Cards, string? NewerQuery, string? OlderQuery)
    : PagerLinks(NewerQuery, OlderQuery)
{
    /// <summary>
    /// Whether a reader is not to know that there is such a page: a name of which nothing is published may be that of a draft.
    /// </summary>
    public bool IsHiddenFrom(ClaimsPrincipal reader) => Cards.Count == 0 && reader.Identity?.IsAuthenticated != true;

    private static readonly KeysetShape<ArticleCard> Shape = new(
        ArticleQueries.Card, card => new Cursor(card.PublishedAt, card.Id));

    /// <summary>
    /// Reads the page that a cursor names: older than <paramref name="before"/>, newer than <paramref name="after"/>,
    /// or the first. Cost does not grow with the page's depth. Null when the address names no page.
    /// </summary>
    public static Task<ArticleList?> ReadAsync(
        IQueryable<Article> articles, string? before, string? after, int size, CancellationToken ct) =>
        ReadAsync(articles.AsPlaces(), before, after, size, ct);

    /// <summary>Reads a page of what readers find under a tag.</summary>
    public static Task<ArticleList?> ReadAsync(
        IQueryable<ArticleTag> joins, string? before, string? after, int size, CancellationToken ct) =>
        ReadAsync(joins.AsPlaces(), before, after, size, ct);

    private static async Task<ArticleList?> ReadAsync(
        IQueryable<ListPlace> places, string? before, string? after, int size, CancellationToken ct) =>
        await KeysetPaging.ReadAsync(places, Shape, before, after, size, ct) is { } page
            ? new(page.Rows, page.NewerQuery, page.OlderQuery)
            : null;
}
