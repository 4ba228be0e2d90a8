using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>One page of a list, newest first, and the addresses of its neighbours.</summary>
public sealed record ArticleList(IReadOnlyList<ArticleCard> Cards, string? NewerQuery, string? OlderQuery)
{
    /// <summary>
    /// Reads the page that a cursor names: older than <paramref name="before"/>, newer than <paramref name="after"/>,
    /// or the first. Cost does not grow with the page's depth. Null when the address names no page.
    /// </summary>
    public static async Task<ArticleList?> ReadAsync(IQueryable<Article> articles, string? before, string? after, int size, CancellationToken ct)
    {
        if (after is not null)
        {
            return Cursor.TryParse(after, out var from) ? await NewerAsync(articles, from, size, ct) : null;
        }

        if (before is null)
        {
            return await FirstAsync(articles, size, ct);
        }

        if (!Cursor.TryParse(before, out var to))
        {
            return null;
        }

        var (time, id) = (to.Time, to.Id);
        var found = await articles.Where(a => a.PublishedAt <= time && (a.PublishedAt < time || a.Id < id))
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Take(size + 1).AsCards().ToListAsync(ct);
        return found.Count == 0 ? null : Of(found.Take(size), hasNewer: true, hasOlder: found.Count > size);
    }

    private static async Task<ArticleList> FirstAsync(IQueryable<Article> articles, int size, CancellationToken ct)
    {
        var found = await articles.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Take(size + 1).AsCards().ToListAsync(ct);
        return Of(found.Take(size), hasNewer: false, hasOlder: found.Count > size);
    }

    private static async Task<ArticleList?> NewerAsync(IQueryable<Article> articles, Cursor from, int size, CancellationToken ct)
    {
        var (time, id) = (from.Time, from.Id);
        var found = await articles.Where(a => a.PublishedAt >= time && (a.PublishedAt > time || a.Id > id))
            .OrderBy(a => a.PublishedAt).ThenBy(a => a.Id).Take(size + 1).AsCards().ToListAsync(ct);
        return found.Count switch
        {
            0 => null,
            _ when found.Count <= size => await FirstAsync(articles, size, ct),
            _ => Of(found.Take(size).Reverse(), hasNewer: true, hasOlder: true),
        };
    }

    private static ArticleList Of(IEnumerable<ArticleCard> cards, bool hasNewer, bool hasOlder)
    {
        var list = cards.ToList();
        return new(list,
            hasNewer ? $"?after={new Cursor(list[0].PublishedAt, list[0].Id)}" : null,
            hasOlder ? $"?before={new Cursor(list[^1].PublishedAt, list[^1].Id)}" : null);
    }
}
