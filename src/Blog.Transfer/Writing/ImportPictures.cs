using System.Security.Cryptography;
using Blog.Core.Data;
using Blog.Media.Library;
using Blog.Media.Storage;
using Blog.Media.Variants;
using Blog.Transfer.Folders;
using Blog.Transfer.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>
/// Stores the local pictures of an import in the media folder, each once, and rewrites their addresses in the text.
/// </summary>
internal sealed class ImportPictures(BlogDbContext db, PictureDesk desk)
{
    private readonly Dictionary<string, string> _hashes = [];
    private readonly Dictionary<string, (long Id, string Address)> _stored = [];

    /// <summary>The pictures of a document that can be read; what cannot is a warning.</summary>
    public List<LocalPicture> Find(MarkdownFolder folder, ImportWork work)
    {
        var found = new List<LocalPicture>();
        foreach (var picture in folder.LocalPictures(work.Document))
        {
            if (picture.FullPath is not null && HashOf(picture.FullPath) is not null) found.Add(picture);
            else if (PictureAddress.Parse(picture.Reference) is null)
                Warn(work, picture.Reference, picture.Problem ?? "The file could not be read.");
        }
        if (work.Document.Picture is { } hero
            && (hero.StartsWith("//", StringComparison.Ordinal)
                || Uri.TryCreate(hero, UriKind.Absolute, out var uri) && uri.Scheme != Uri.UriSchemeFile))
            Warn(work, hero, "It is on another site and was not downloaded; upload it here.");
        return found;
    }

    /// <summary>What the fingerprint holds of each picture.</summary>
    public IEnumerable<string> Marks(IEnumerable<LocalPicture> found) =>
        found.Select(picture => $"{picture.Reference} {HashOf(picture.FullPath!)}");

    /// <summary>Stores the pictures, and gives the work its hero and a text that shows them.</summary>
    public async Task StoreAsync(ImportWork work, IReadOnlyList<LocalPicture> found, CancellationToken ct)
    {
        var addresses = new Dictionary<string, string>();
        foreach (var picture in found)
        {
            if (await StoreAsync(work, picture, ct) is not { } stored) continue;
            addresses[picture.Reference] = stored.Address;
            if (picture.Reference == work.Document.Picture) work.HeroId = stored.Id;
        }
        if (PictureAddress.HashOf(work.Document.Picture) is { } hash)
            work.HeroId = await db.Set<Picture>().Where(p => p.Hash == hash).Select(p => (long?)p.Id).SingleOrDefaultAsync(ct);
        work.Body = PictureReferences.Replace(work.Body, addresses);
    }

    private async Task<(long Id, string Address)?> StoreAsync(ImportWork work, LocalPicture picture, CancellationToken ct)
    {
        if (_stored.TryGetValue(picture.FullPath!, out var known)) return known;
        try
        {
            await using var file = File.OpenRead(picture.FullPath!);
            var alt = picture.Reference == work.Document.Picture ? work.Document.Text.HeroAlt ?? "" : "";
            var row = await desk.AddAsync(file, Path.GetFileName(picture.FullPath!), alt, ct);
            return _stored[picture.FullPath!] = (row.Id, PictureAddress.Original(row.Hash, row.Extension));
        }
        catch (Exception error) when (error is PictureException or IOException or UnauthorizedAccessException)
        {
            Warn(work, picture.Reference, error.Message);
            return null;
        }
    }

    // What is too large to be taken is recognised by its size alone.
    private string? HashOf(string path)
    {
        if (_hashes.TryGetValue(path, out var known)) return known;
        try
        {
            using var file = File.OpenRead(path);
            return _hashes[path] = file.Length > PictureProcessor.MaxBytes
                ? $"{file.Length} bytes"
                : Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Warn(ImportWork work, string reference, string reason) =>
        work.Warnings.Add(reference.Length == 0
            ? reason
            : $"Image {(reference.Length <= 100 ? reference : reference[..100] + "…")}: {reason}");
}
