using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Reading;

/// <summary>One part of a series, as each of its parts lists it.</summary>
public sealed record SeriesPart(long Id, string Title, string Slug, string Language, TextDirection Direction)
{
    /// <summary>So many parts are listed.</summary>
    private const int Most = 100;

    /// <summary>The published parts in their order, those without a number last; empty where there is only one.</summary>
    public static async Task<IReadOnlyList<SeriesPart>> ReadAsync(BlogDbContext db, string series, CancellationToken ct)
    {
        var parts = new List<SeriesPart>();
        await foreach (var part in Parts.For(db)(db, series).WithCancellation(ct))
        {
            parts.Add(part);
        }

        return parts.Count > 1 ? parts : [];
    }

    /// <remarks>Compiled: translating it anew cost a sixth of the whole page.</remarks>
    private static readonly CompiledQuery<Func<BlogDbContext, string, IAsyncEnumerable<SeriesPart>>> Parts =
        new(() => EF.CompileAsyncQuery(
            (BlogDbContext db, string series) =>
                db.Set<Article>().Where(a => a.Status == ArticleStatus.Published && a.Series == series)
                    .OrderBy(a => a.SeriesPlace == null).ThenBy(a => a.SeriesPlace).ThenBy(a => a.PublishedAt).ThenBy(a => a.Id)
                    .Select(a => new SeriesPart(a.Id, a.Title, a.Slug, a.Language, a.Direction)).Take(Most)));
}
