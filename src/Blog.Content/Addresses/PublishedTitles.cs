using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Permalinks;
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
        var found = db.Articles.AsNoTracking().Published();
        foreach (var word in Clean(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
        {
            found = found.Containing(db, word, a => a.Title);
        }

        return await Teasers(found.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Take(most)).ToListAsync(ct);
    }

    public static Task<ArticleTeaser?> OneAsync(BlogDbContext db, long id, CancellationToken ct) =>
        Teasers(db.Articles.AsNoTracking().Published().Where(a => a.Id == id)).SingleOrDefaultAsync(ct);

    private static IQueryable<ArticleTeaser> Teasers(IQueryable<Article> articles) => articles.Select(a =>
        new ArticleTeaser(a.Id, a.Title, "/" + a.Slug, a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt, a.HeroId, a.HeroAlt));

    // PostgreSQL takes no NUL, and half a surrogate pair is no text.
    private static string Clean(string text)
    {
        var clean = new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return clean.Length > MaxText ? clean[..MaxText] : clean;
    }
}
