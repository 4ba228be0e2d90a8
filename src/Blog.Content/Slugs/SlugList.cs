using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Slugs;

/// <summary>
/// One page of a list ordered by slug, with the cursors of its neighbours.
/// Slugs are ASCII, so the order is alphabetical in any script.
/// </summary>
/// <param name="Rows">At most <see cref="SlugPaging.Size"/>.</param>
/// <param name="Before">The slug before which the previous page ends; null on the first.</param>
/// <param name="After">The slug after which the next page begins; null on the last.</param>
public sealed record SlugList<T>(IReadOnlyList<T> Rows, string? Before, string? After);

/// <summary>Keyset paging by slug: a page costs the same at any depth.</summary>
public static class SlugPaging
{
    public const int Size = 50;

    /// <summary>The page after or before a slug, or the first; null when the address names no page.</summary>
    public static async Task<SlugList<T>?> ReadAsync<T>(IQueryable<T> source, string? before, string? after, CancellationToken ct)
        where T : class, ISlugged
    {
        if ((before ?? after) is { } from && (from.Length is 0 or > Permalink.MaxPath || from.Any(char.IsControl)))
        {
            return null;
        }

        var backwards = before is not null;
#pragma warning disable CA1309 // The database compares, in the very order in which it sorts.
        var query = before is not null ? source.Where(x => string.Compare(x.Slug, before) < 0).OrderByDescending(x => x.Slug)
            : after is not null ? source.Where(x => string.Compare(x.Slug, after) > 0).OrderBy(x => x.Slug)
            : source.OrderBy(x => x.Slug);
#pragma warning restore CA1309
        var found = await query.Take(Size + 1).ToListAsync(ct);
        var more = found.Count > Size;
        var rows = found.Take(Size).ToList();
        if (backwards)
        {
            rows.Reverse();
        }

        return rows.Count == 0 && (before ?? after) is not null ? null : new(rows,
            backwards ? more ? rows[0].Slug : null : after is not null ? rows[0].Slug : null,
            backwards || more ? rows[^1].Slug : null);
    }
}
