using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Pages;

/// <summary>Tells the picture library which static pages show which pictures.</summary>
internal static class PagePictureUses
{
    private const string Address = "/media/";

    // The texts come first in the join: SQLite keeps the order of a CROSS
    // JOIN, so it reads every text once, not once per picture.
    public static PictureUseSource Source { get; } = new(async (db, ids, ct) =>
    {
        var rows = await (
            from page in db.Set<StaticPage>()
            from picture in db.Set<Picture>()
            where page.Body.Contains(Address)
            where ids.Contains(picture.Id)
            where page.Body.Contains(picture.Hash)
            orderby page.Id descending
            select new { PictureId = picture.Id, page.Id, page.Title }).Take(PictureUses.Most).ToListAsync(ct);
        return [.. rows.Select(row => (row.PictureId, "Page", row.Title, $"/admin/pages/{row.Id}"))];
    });
}
