using Blog.Core.Data;
using Blog.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media.Library;

/// <summary>Deletes a picture that nothing shows: first its row, and its files once that is committed.</summary>
public sealed class PictureRemoval(BlogDbContext db, PictureUses uses, MediaFolder folder)
{
    /// <summary>The places that still show the picture, and keep it; none when it is gone.</summary>
    public async Task<IReadOnlyList<PictureUse>> DeleteAsync(Picture picture, CancellationToken ct = default)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            var used = (await uses.OfAsync([picture], ct))[picture.Id].ToList();
            if (used.Count > 0)
                return used;
            db.Remove(picture);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        await RemoveFilesAsync(picture.Hash);
        return [];
    }

    // The same picture may be uploaded concurrently. Its upload looks for the original after it has saved its row; this looks
    // for a row after it has moved the original. Whichever comes later puts the files right.
    private async Task RemoveFilesAsync(string hash)
    {
        var aside = folder.SetAside(hash);
        if (await db.Set<Picture>().AnyAsync(p => p.Hash == hash))
            aside.PutBack();
        else
            aside.Delete();
    }
}
