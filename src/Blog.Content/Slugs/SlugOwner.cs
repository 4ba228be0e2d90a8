using Blog.Core.Data;

namespace Blog.Content.Slugs;

/// <summary>
/// A kind of thing that owns slugs at the root, so that a refused author is told by its title what has the slug.
/// </summary>
/// <param name="TargetType">The type that its permalinks name.</param>
/// <param name="TitleOf">The title of one of them by its id; null where there is none any more.</param>
public sealed record SlugOwner(string TargetType, Func<BlogDbContext, long, CancellationToken, Task<string?>> TitleOf);
