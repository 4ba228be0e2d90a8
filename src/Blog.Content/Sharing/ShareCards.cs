using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Sharing;

/// <summary>Reads what share pictures show of what readers see; nothing else has a card.</summary>
internal static class ShareCards
{
    /// <summary>The cards of the published articles without a hero in a range of numbers.</summary>
    public static async Task<IReadOnlyList<ShareCard>> OfArticlesAsync(
        BlogDbContext db, SharePictures pictures, long from, long to, CancellationToken ct)
    {
        var rows = await db.Set<Article>().Published().Where(a => a.Id >= from && a.Id <= to && a.HeroId == null)
            .Select(a => new { a.Id, Title = a.SearchTitle != "" ? a.SearchTitle : a.Title, Author = a.Author!.Name })
            .ToListAsync(ct);
        return [.. rows.Select(r => pictures.CardOf(r.Id, r.Title, r.Author))];
    }

    /// <summary>The card of anything; null where readers see nothing of the kind.</summary>
    public static async Task<ShareCard?> OfAsync(
        BlogDbContext db, SharePictures pictures, ShareSubject subject, CancellationToken ct)
    {
        var id = subject.Id;
        if (subject.IsArticle)
        {
            return (await OfArticlesAsync(db, pictures, id, id, ct)).SingleOrDefault();
        }

        var name = subject.Kind switch
        {
            ShareSubject.Category => await db.Set<Category>().Where(c => c.Id == id).Select(c => c.Name).SingleOrDefaultAsync(ct),
            ShareSubject.Tag => await db.Set<Tag>()
                .Where(t => t.Id == id && db.Set<ArticleTag>().Any(j => j.TagId == id && j.PublishedAt != null))
                .Select(t => t.Name).SingleOrDefaultAsync(ct),
            ShareSubject.Author => await db.Set<Author>()
                .Where(x => x.Id == id && db.Set<Article>().Published().Any(a => a.AuthorId == id))
                .Select(x => x.Name).SingleOrDefaultAsync(ct),
            ShareSubject.Page => await db.Set<StaticPage>().Where(p => p.Id == id && p.Status == PageStatus.Published)
                .Select(p => p.Title).SingleOrDefaultAsync(ct),
            _ => subject == ShareSubject.Site ? "" : null,
        };
        return name is null ? null : pictures.CardOf(subject, name);
    }
}
