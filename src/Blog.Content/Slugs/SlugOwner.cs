using Blog.Core.Data;

namespace Blog.Content.Slugs;

/// <summary>
/// A kind of entity with slugs at the site's root. When a typed slug is taken, the error names the owner's title.
/// </summary>
/// <param name="TargetType">The type that its permalinks name.</param>
/// <param name="TitleOf">The title of one of them by its id; null where there is none any more.</param>
public sealed record SlugOwner(string TargetType, Func<BlogDbContext, long, CancellationToken, Task<string?>> TitleOf);
