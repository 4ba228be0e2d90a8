using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>One part of a series, as each of its parts lists it.</summary>
public sealed record SeriesPart(long Id, string Title, string Slug)
{
    /// <summary>So many parts are listed.</summary>
    private const int Most = 100;

    /// <summary>The published parts in their order, those without a number last; empty where there is only one.</summary>
    public static async Task<IReadOnlyList<SeriesPart>> ReadAsync(BlogDbContext db, string series, CancellationToken ct)
    {
        var parts = await db.Set<Article>().Published().Where(a => a.Series == series)
            .OrderBy(a => a.SeriesPlace == null).ThenBy(a => a.SeriesPlace).ThenBy(a => a.PublishedAt).ThenBy(a => a.Id)
            .Select(a => new SeriesPart(a.Id, a.Title, a.Slug)).Take(Most).ToListAsync(ct);
        return parts.Count > 1 ? parts : [];
    }
}
