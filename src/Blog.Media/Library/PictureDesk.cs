using System.Globalization;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Media.Storage;
using Blog.Media.Variants;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media.Library;

/// <summary>Takes uploads in: files in the media folder, one row for each different picture.</summary>
public sealed class PictureDesk(BlogDbContext db, PictureProcessor processor, MediaFolder folder, SettingsStore settings)
{
    /// <summary>
    /// Stores the upload and its row; what was uploaded before is returned as it stands, with its own name and text.
    /// </summary>
    /// <param name="content">The file as uploaded; read once, or twice when it can seek.</param>
    /// <param name="fileName">As the browser or folder calls it.</param>
    /// <param name="alt">Default alternative text; cut to <see cref="Picture.MaxAlt"/> characters.</param>
    /// <param name="ct">Stops the work; nothing is left behind.</param>
    /// <remarks>Saves at once, together with what else this scope's context holds unsaved.</remarks>
    /// <exception cref="PictureException">It cannot be taken; the message says why.</exception>
    public async Task<Picture> AddAsync(Stream content, string fileName, string alt, CancellationToken ct = default)
    {
        var start = content.CanSeek ? content.Position : 0;
        for (var attempt = 1; ; attempt++)
        {
            var stored = await processor.ProcessAsync(content, digest => NameAsync(digest, ct), ct);
            var picture = await FindAsync(stored.Hash, ct) ?? await InsertAsync(NewRow(stored, fileName, alt), ct);
            // Somebody may have deleted the same picture while this one was found to be there already.
            if (folder.Find(new PictureAddress.Parts(stored.Hash, stored.Extension, null)) is not null)
                return picture;
            if (attempt == 2 || !content.CanSeek)
                throw new PictureException("The same image was just deleted. Please upload it again.");
            content.Position = start;
        }
    }

    /// <summary>Takes what a form's picture field sent; nothing sent is no change.</summary>
    /// <remarks>Call it before the form's entity is changed, since <see cref="AddAsync"/> saves at once.</remarks>
    public async Task<PictureChoice> FromFormAsync(PictureForm form, string alt = "", CancellationToken ct = default)
    {
        if (form.File is not { Length: > 0 } file)
            return form.Remove ? PictureChoice.None : PictureChoice.Unchanged;
        try
        {
            await using var content = file.OpenReadStream();
            return PictureChoice.Of(await AddAsync(content, file.FileName, alt, ct));
        }
        catch (PictureException refusal)
        {
            return PictureChoice.Refused(refusal.Message);
        }
    }

    // What was uploaded before names were salted keeps the name that stands in texts.
    private async Task<string> NameAsync(string digest, CancellationToken ct) =>
        await FindAsync(PictureNames.Plain(digest), ct) is { } old
            ? old.Hash
            : PictureNames.Salted(digest, settings.Get<DatabaseId>().Id);

    private async Task<Picture> InsertAsync(Picture picture, CancellationToken ct)
    {
        db.Add(picture);
        try
        {
            await db.SaveChangesAsync(ct);
            return picture;
        }
        catch (Exception e) when (db.IsTaken<Picture>(e, nameof(Picture.Hash)))
        {
            db.Entry(picture).State = EntityState.Detached;
            // Two uploads of the same picture: the other one came first, and its row serves both.
            if (await FindAsync(picture.Hash, ct) is { } other)
                return other;
            throw;
        }
    }

    private Task<Picture?> FindAsync(string hash, CancellationToken ct) =>
        db.Set<Picture>().SingleOrDefaultAsync(p => p.Hash == hash, ct);

    private static Picture NewRow(ProcessedPicture stored, string fileName, string alt) => new()
    {
        Hash = stored.Hash,
        Extension = stored.Extension,
        Width = stored.Width,
        Height = stored.Height,
        Widths = string.Join(',', stored.Widths.Select(width => width.ToString(CultureInfo.InvariantCulture))),
        Ground = stored.Ground,
        Bytes = stored.Bytes,
        Animated = stored.Animated,
        FileName = PictureFileName.Clean(fileName),
        Alt = PictureText.Clean(alt),
    };
}
