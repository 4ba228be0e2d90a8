using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Addresses;

/// <summary>Searches published articles by words of their titles, for pickers of other modules.</summary>
internal static class PublishedTitles
{
    private const int MaxWords = 6;
    private const int MaxText = 100;

    public static async Task<IReadOnlyList<ArticleTeaser>> FindAsync(
        BlogDbContext db, string words, int most, CancellationToken ct)
    {
        var sought = Folding.Of(words, MaxText).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).ToList();
        var titled = db.Articles.Published();
        foreach (var word in sought)
        {
            titled = titled.Where(a => a.FoldedTitle.Contains(word));
        }

        // Their numbers come from the index that has the titles; only of those found a row is read.
        var ids = titled.Select(a => a.Id);
        var found = db.Articles.AsNoTracking().Published().Where(a => sought.Count == 0 || ids.Contains(a.Id));
        return await Teasers(found.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Take(most)).ToListAsync(ct);
    }

    public static Task<ArticleTeaser?> OneAsync(BlogDbContext db, long id, CancellationToken ct) =>
        Teasers(db.Articles.AsNoTracking().Published().Where(a => a.Id == id)).SingleOrDefaultAsync(ct);

    private static IQueryable<ArticleTeaser> Teasers(IQueryable<Article> articles) => articles.Select(a =>
        new ArticleTeaser(a.Id, a.Title, "/" + a.Slug, a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt, a.HeroId, a.HeroAlt)
        {
            PublishedAt = a.PublishedAt!.Value,
        });
}
