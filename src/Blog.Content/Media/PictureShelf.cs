using Blog.Core.Data;
using Blog.Core.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Media;

/// <summary>Lets other modules show and take in pictures.</summary>
internal sealed class PictureShelf(BlogDbContext db, PictureDesk desk) : IPictureShelf
{
    public async Task<IReadOnlyDictionary<long, ShelfPicture>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        ids.Count == 0 ? new Dictionary<long, ShelfPicture>()
            : (await db.Set<Picture>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, Of);

    public async Task<(ShelfPicture? Picture, string? Refusal)> AddAsync(IFormFile file, string alt, CancellationToken ct)
    {
        try
        {
            await using var content = file.OpenReadStream();
            return (Of(await desk.AddAsync(content, file.FileName, alt, ct)), null);
        }
        catch (PictureException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private static ShelfPicture Of(Picture picture)
    {
        var shown = HeroPicture.Of(picture);
        return new(picture.Id, shown.Src, shown.SrcSet, picture.Width, picture.Height, shown.Thumbnail, picture.Alt);
    }
}
