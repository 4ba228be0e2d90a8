using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>Tells the picture library which articles show which pictures, as hero or in their texts.</summary>
internal static class ArticlePictureUses
{
    private const string Address = "/media/";

    // The texts come first in the join: SQLite keeps the order of a CROSS
    // JOIN, so it reads every text once, not once per picture.
    public static PictureUseSource Source { get; } = new(async (db, ids, ct) =>
    {
        var rows = await (
            from article in db.Set<Article>()
            from picture in db.Set<Picture>()
            where article.HeroId != null || article.Body.Contains(Address) || article.Verdict.Contains(Address)
            where ids.Contains(picture.Id)
            where article.HeroId == picture.Id || article.Body.Contains(picture.Hash) || article.Verdict.Contains(picture.Hash)
            orderby article.Id descending
            select new { PictureId = picture.Id, article.Id, article.Title }).Take(PictureUses.Most).ToListAsync(ct);
        return [.. rows.Select(row => (row.PictureId, "Article", row.Title, $"/admin/articles/{row.Id}"))];
    });
}
