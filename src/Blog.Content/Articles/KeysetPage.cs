using System.Linq.Expressions;
using Blog.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>The pager's links to the newer and the older page, as query strings; null where there is no such page.</summary>
public record PagerLinks(string? NewerQuery, string? OlderQuery);

/// <summary>One page of a list, newest first.</summary>
public sealed record KeysetPage<T>(IReadOnlyList<T> Rows, string? NewerQuery, string? OlderQuery)
    : PagerLinks(NewerQuery, OlderQuery);

/// <summary>Keyset paging (seek method) over time and id: a page costs the same at any depth, unlike with OFFSET.</summary>
public static class KeysetPaging
{
    /// <summary>
    /// Reads the page that a cursor names: older than <paramref name="before"/>, newer than <paramref name="after"/>,
    /// or the first. Null when the address names no page.
    /// </summary>
    public static async Task<KeysetPage<T>?> ReadAsync<T>(
        IQueryable<ListRow> places, KeysetShape<T> shape, string? before, string? after, int size, CancellationToken ct)
    {
        if ((after ?? before) is not { } typed)
        {
            return await FirstAsync(places, shape, size, ct);
        }

        return !Cursor.TryParse(typed, out var from) ? null
            : after is not null ? await NewerAsync(places, shape, from, size, ct)
            : await OlderAsync(places, shape, from, size, ct);
    }

    private static async Task<KeysetPage<T>> FirstAsync<T>(
        IQueryable<ListRow> places, KeysetShape<T> shape, int size, CancellationToken ct)
    {
        var found = await places.OrderByDescending(p => p.PublishedAt)
            .ThenByDescending(p => p.Id)
            .Select(p => p.Article)
            .Select(shape.Of)
            .Take(size + 1)
            .ToListAsync(ct);
        return Of(found.Take(size), shape, hasNewer: false, hasOlder: found.Count > size);
    }

    private static async Task<KeysetPage<T>?> OlderAsync<T>(
        IQueryable<ListRow> places, KeysetShape<T> shape, Cursor from, int size, CancellationToken ct)
    {
        var (time, id) = (from.Time, from.Id);
        var found = await places.Where(p => p.PublishedAt <= time && (p.PublishedAt < time || p.Id < id))
            .OrderByDescending(p => p.PublishedAt)
            .ThenByDescending(p => p.Id)
            .Select(p => p.Article)
            .Select(shape.Of)
            .Take(size + 1)
            .ToListAsync(ct);
        return found.Count == 0 ? null : Of(found.Take(size), shape, hasNewer: true, hasOlder: found.Count > size);
    }

    private static async Task<KeysetPage<T>?> NewerAsync<T>(
        IQueryable<ListRow> places, KeysetShape<T> shape, Cursor from, int size, CancellationToken ct)
    {
        var (time, id) = (from.Time, from.Id);
        var found = await places.Where(p => p.PublishedAt >= time && (p.PublishedAt > time || p.Id > id))
            .OrderBy(p => p.PublishedAt).ThenBy(p => p.Id).Select(p => p.Article).Select(shape.Of).Take(size + 1).ToListAsync(ct);
        return found.Count switch
        {
            0 => null,
            _ when found.Count <= size => await FirstAsync(places, shape, size, ct),
            _ => Of(found.Take(size).Reverse(), shape, hasNewer: true, hasOlder: true),
        };
    }

    private static KeysetPage<T> Of<T>(IEnumerable<T> rows, KeysetShape<T> shape, bool hasNewer, bool hasOlder)
    {
        var list = rows.ToList();
        return new(
            list, hasNewer ? $"?after={shape.PlaceOf(list[0])}" : null, hasOlder ? $"?before={shape.PlaceOf(list[^1])}" : null);
    }
}

/// <summary>The projection of a list's rows, and the cursor of each.</summary>
/// <param name="Of">The columns.</param>
/// <param name="PlaceOf">Where in the list such a row stands.</param>
public sealed record KeysetShape<T>(Expression<Func<Article, T>> Of, Func<T, Cursor> PlaceOf);
