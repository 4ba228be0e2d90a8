using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Addresses;

/// <summary>Looks up titles and addresses of articles, by id or by path, for modules that do not reference this one.</summary>
internal static class NamedArticles
{
    public static ArticleNames Names { get; } = new(ByIdsAsync, ByPathAsync, PublishedTitles.FindAsync, PublishedTitles.OneAsync);

    private static async Task<IReadOnlyList<ArticleName>> ByIdsAsync(
        BlogDbContext db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await db.Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Title, a.Slug, a.Status, a.Language })
            .ToListAsync(ct);
        return found.ConvertAll(a =>
            new ArticleName(a.Id, a.Title, "/" + a.Slug, a.Status == ArticleStatus.Published, ArticleCacheTags.Of(a.Id))
            {
                Language = a.Language,
            });
    }

    private static async Task<ArticleName?> ByPathAsync(BlogDbContext db, string path, CancellationToken ct)
    {
        var asked = path.Trim('/').ToLowerInvariant();
        var row = await RowAsync(db, asked, ct);
        if (row is { Kind: PermalinkKind.Redirect, RedirectTo: { } moved })
        {
            row = await RowAsync(db, moved.Trim('/'), ct);
        }

        return row?.TargetType == Article.TargetType ? (await ByIdsAsync(db, [row.TargetId], ct)).SingleOrDefault() : null;
    }

    private static Task<Permalink?> RowAsync(BlogDbContext db, string path, CancellationToken ct) =>
        db.Set<Permalink>().AsNoTracking().SingleOrDefaultAsync(p => p.Path == path, ct);
}
