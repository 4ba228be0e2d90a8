using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media.Library;

/// <summary>A stored picture as a page shows it, with what was written beside it.</summary>
/// <param name="Src">The full picture's address.</param>
/// <param name="SrcSet">Its smaller variants for the browser to choose from
/// (HTML, srcset with width descriptors); null without any.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Thumbnail">The address of its narrowest variant.</param>
/// <param name="Alt">Its own alternative text; empty for none.</param>
public sealed record ShownPicture(long Id, string Src, string? SrcSet, int Width, int Height, string Thumbnail, string Alt)
{
    public static ShownPicture Of(Picture picture)
    {
        var shown = HeroPicture.Of(picture);
        return new(picture.Id, shown.Src, shown.SrcSet, picture.Width, picture.Height, shown.Thumbnail, picture.Alt);
    }

    /// <summary>The pictures of some ids; unknown ones are left out.</summary>
    public static async Task<IReadOnlyDictionary<long, ShownPicture>> FindAsync(
        BlogDbContext db, IReadOnlyCollection<long> ids, CancellationToken ct = default) =>
        ids.Count == 0 ? new Dictionary<long, ShownPicture>()
            : (await db.Set<Picture>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, Of);
}
