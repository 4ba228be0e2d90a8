using Blog.Core.Data;

namespace Blog.Media.Library;

/// <summary>Where a module shows stored pictures, so that they are not taken for unused.</summary>
/// <param name="Of">The places of some pictures: the picture's number, the kind
/// of place in English, its title, and where to edit that.</param>
public sealed record PictureUseSource(
    Func<BlogDbContext, IReadOnlyCollection<long>, CancellationToken,
        Task<IReadOnlyList<(long PictureId, string Kind, string Title, string Path)>>> Of);
