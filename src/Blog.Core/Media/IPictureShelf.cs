using Blog.Core.Data;
using Microsoft.AspNetCore.Http;

namespace Blog.Core.Media;

/// <summary>Stored pictures as other modules use them; the module that stores pictures registers it.</summary>
public interface IPictureShelf
{
    /// <summary>The pictures of some numbers; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<long, ShelfPicture>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken ct = default);

    /// <summary>Takes an upload in; saves at once, together with what else this scope's context holds unsaved.</summary>
    /// <returns>The picture, or why it cannot be taken, in English, the key of its translation.</returns>
    Task<(ShelfPicture? Picture, string? Refusal)> AddAsync(IFormFile file, string alt, CancellationToken ct = default);
}

/// <summary>A stored picture as a page shows it.</summary>
/// <param name="Src">The full picture's address.</param>
/// <param name="SrcSet">Its smaller variants for the browser to choose from (HTML, srcset with width descriptors); null without any.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Thumbnail">The address of its narrowest variant.</param>
/// <param name="Alt">Its own alternative text; empty for none.</param>
public sealed record ShelfPicture(long Id, string Src, string? SrcSet, int Width, int Height, string Thumbnail, string Alt);

/// <summary>Where a module shows stored pictures, so that they are not taken for unused.</summary>
/// <param name="Of">The places of some pictures: the picture's number, the kind of place in English, its title, and where to edit that.</param>
public sealed record PictureUseSource(
    Func<BlogDbContext, IReadOnlyCollection<long>, CancellationToken, Task<IReadOnlyList<(long PictureId, string Kind, string Title, string Path)>>> Of);
