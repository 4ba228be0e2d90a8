using System.Linq.Expressions;
using Blog.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>One page of a list, newest first.</summary>
public sealed record KeysetPage<T>(IReadOnlyList<T> Rows, string? NewerQuery, string? OlderQuery)
    : PagerLinks(NewerQuery, OlderQuery);

/// <summary>Keyset paging (seek method) over time and id: a page costs the same at any depth, unlike with OFFSET.</summary>
public static class KeysetPaging
{
    /// <summary>Of so many newer rows at most a page's number is counted.</summary>
    private const int MostCounted = 10_000;

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

        if (!Cursor.TryParse(typed, out var from))
        {
            return null;
        }

        var page = after is null
            ? await OlderAsync(places, shape, from, size, ct)
            : await JustAboveAsync(places, shape, from, size, ct);
        return page is null ? null : page with { IsElsewhere = after is not null || page.OwnQuery != "?before=" + before };
    }

    // An address of earlier builds: the page of the rows just above the cursor has one of its own.
    private static async Task<KeysetPage<T>?> JustAboveAsync<T>(
        IQueryable<ListRow> places, KeysetShape<T> shape, Cursor from, int size, CancellationToken ct)
    {
        var above = await NewerAsync(places, from, size, orEqual: false, ct);
        return above.Count == 0 ? null
            : above.Count <= size ? await FirstAsync(places, shape, size, ct)
            : await OlderAsync(places, shape, above[size], size, ct);
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
        return new([.. found.Take(size)], null, OlderQuery(found, shape, size));
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
        if (found.Count == 0)
        {
            return null;
        }

        // The row just above names the page, whatever cursor was asked for; what is a page above names the page before.
        var above = await NewerAsync(places, from, size, orEqual: true, ct);
        return new(
            [.. found.Take(size)],
            above.Count == 0 ? null : above.Count <= size ? "" : $"?before={above[size]}",
            OlderQuery(found, shape, size))
        {
            OwnQuery = above.Count == 0 ? "" : $"?before={above[0]}",
            Number = await NumberAsync(places, above, size, ct),
            Before = from.Time,
        };
    }

    private static string? OlderQuery<T>(List<T> found, KeysetShape<T> shape, int size) =>
        found.Count > size ? $"?before={shape.PlaceOf(found[size - 1])}" : null;

    /// <summary>The cursors of the nearest rows above one, the nearest first: one more than a page has.</summary>
    private static Task<List<Cursor>> NewerAsync(
        IQueryable<ListRow> places, Cursor from, int size, bool orEqual, CancellationToken ct)
    {
        var (time, id) = (from.Time, orEqual ? from.Id : from.Id + 1);
        return places.Where(p => p.PublishedAt >= time && (p.PublishedAt > time || p.Id >= id))
            .OrderBy(p => p.PublishedAt)
            .ThenBy(p => p.Id)
            .Take(size + 1)
            .Select(p => new Cursor(p.PublishedAt!.Value, p.Id))
            .ToListAsync(ct);
    }

    private static async Task<int?> NumberAsync(
        IQueryable<ListRow> places, List<Cursor> above, int size, CancellationToken ct)
    {
        var newer = above.Count;
        if (newer > size)
        {
            var (time, id) = (above[0].Time, above[0].Id);
            newer = await places.Where(p => p.PublishedAt >= time && (p.PublishedAt > time || p.Id >= id))
                .Take(MostCounted)
                .CountAsync(ct);
        }

        return newer == MostCounted ? null : ((newer + size - 1) / size) + 1;
    }
}

/// <summary>The projection of a list's rows, and the cursor of each.</summary>
/// <param name="Of">The columns.</param>
/// <param name="PlaceOf">Where in the list such a row stands.</param>
public sealed record KeysetShape<T>(Expression<Func<Article, T>> Of, Func<T, Cursor> PlaceOf);
