using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Authors;

/// <summary>Tells the picture library which authors show which pictures.</summary>
internal static class AuthorPictureUses
{
    public static PictureUseSource Source { get; } = new(async (db, ids, ct) =>
    {
        var rows = await db.Set<Author>().Where(a => a.PictureId != null && ids.Contains(a.PictureId.Value)).OrderBy(a => a.Id)
            .Select(a => new { PictureId = a.PictureId!.Value, a.Name, a.Slug }).Take(PictureUses.Most).ToListAsync(ct);
        return [.. rows.Select(row => (row.PictureId, "Author", row.Name, $"/author/{row.Slug}"))];
    });
}
