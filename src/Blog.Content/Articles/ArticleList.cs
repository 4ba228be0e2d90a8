using System.Security.Claims;
using Blog.Content.Tags;

namespace Blog.Content.Articles;

/// <summary>One page of a list of article cards, newest first, with the pager's links (keyset paging).</summary>
public sealed record ArticleList(IReadOnlyList<ArticleCard> Cards, PagerLinks Place) : PagerLinks(Place)
{
    /// <summary>
    /// Whether a visitor gets no page for this list: a category or tag without published articles may be that of a draft.
    /// </summary>
    public bool IsHiddenFrom(ClaimsPrincipal reader) => Cards.Count == 0 && !ShowsEmpty(reader);

    /// <summary>Whether a visitor gets the page of what no article is filed under, and its feed.</summary>
    public static bool ShowsEmpty(ClaimsPrincipal reader) => reader.Identity?.IsAuthenticated == true;

    private static readonly KeysetShape<ArticleCard> Shape = new(
        ArticleQueries.Card, card => new Cursor(card.PublishedAt, card.Id));

    /// <summary>
    /// Reads one page of published articles by keyset paging: older than
    /// <paramref name="before"/>, newer than <paramref name="after"/>, or the first. A page costs
    /// the same at any depth. Null when a cursor is invalid or its page is empty.
    /// </summary>
    public static Task<ArticleList?> ReadAsync(
        IQueryable<Article> articles, string? before, string? after, int size, CancellationToken ct) =>
        ReadAsync(articles.AsPlaces(), before, after, size, ct);

    /// <summary>Reads one page of the published articles of a tag by keyset paging.</summary>
    public static Task<ArticleList?> ReadAsync(
        IQueryable<ArticleTag> joins, string? before, string? after, int size, CancellationToken ct) =>
        ReadAsync(joins.AsPlaces(), before, after, size, ct);

    private static async Task<ArticleList?> ReadAsync(
        IQueryable<ListRow> places, string? before, string? after, int size, CancellationToken ct) =>
        await KeysetPaging.ReadAsync(places, Shape, before, after, size, ct) is { } page
            ? new(page.Rows, page)
            : null;
}
