using Blog.Core.Data;
using Blog.Markdown;
using Blog.Media.Library;
using Blog.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Writing;

/// <summary>
/// Looks up the pictures of a text, with dimensions and alternative sizes (srcset), for the Markdown renderer.
/// </summary>
public sealed class PictureSources(BlogDbContext db)
{
    /// <summary>What is known of these addresses, in at most one query; unknown ones are left out.</summary>
    public IReadOnlyDictionary<string, PictureSource> Find(IReadOnlyCollection<string> addresses)
    {
        var named = addresses.Distinct()
            .Select(address => (address, hash: PictureAddress.HashOf(address)))
            .Where(n => n.hash is not null)
            .ToList();
        if (named.Count == 0)
            return new Dictionary<string, PictureSource>();
        var hashes = named.Select(n => n.hash!).Distinct().ToArray();
        // One array parameter for all hashes: databases limit the number of parameters in a query.
        var found = db.Set<Picture>().Where(p => EF.Parameter(hashes).Contains(p.Hash))
            .Select(p => new HeroPicture(p.Hash, p.Extension, p.Width, p.Height, p.Widths, p.Ground))
            .ToDictionary(
                p => p.Hash,
                p => new PictureSource(p.Src, p.Width, p.Height, p.SrcSet, PictureSizes.Column, p.Class));
        return named.Where(n => found.ContainsKey(n.hash!)).ToDictionary(n => n.address, n => found[n.hash!]);
    }
}
