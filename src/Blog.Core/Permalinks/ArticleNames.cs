using Blog.Core.Data;

namespace Blog.Core.Permalinks;

/// <summary>An article as other modules know it.</summary>
/// <param name="Path">Root-relative address; of one that readers see not yet or no more, where it would be.</param>
/// <param name="IsPublished">Whether readers may see that there is such an article.</param>
/// <param name="PageTag">The cache tag of the pages that a change of it evicts.</param>
public sealed record ArticleName(long Id, string Title, string Path, bool IsPublished, string PageTag)
{
    /// <summary>BCP 47; empty for the site's.</summary>
    public string Language { get; init; } = "";
}

/// <summary>Tells modules what articles are called; the module that has articles registers it.</summary>
/// <param name="ByIds">The articles of some numbers; unknown ones are left out.</param>
/// <param name="ByPath">The article at a root-relative address, former ones too; null where there is none.</param>
/// <param name="Published">What readers may see, newest first, at most so many; of
/// those with some words in their title when there are any.</param>
/// <param name="Teaser">One article that readers may see; null for any other number.</param>
public sealed record ArticleNames(
    Func<BlogDbContext, IReadOnlyCollection<long>, CancellationToken, Task<IReadOnlyList<ArticleName>>> ByIds,
    Func<BlogDbContext, string, CancellationToken, Task<ArticleName?>> ByPath,
    Func<BlogDbContext, string, int, CancellationToken, Task<IReadOnlyList<ArticleTeaser>>> Published,
    Func<BlogDbContext, long, CancellationToken, Task<ArticleTeaser?>> Teaser);

/// <summary>A published article as a teaser to link to it.</summary>
/// <param name="Path">Root-relative address.</param>
/// <param name="Text">Its summary, plain text; may be empty.</param>
/// <param name="HeroId">Its picture's number; null for none.</param>
/// <param name="HeroAlt">The picture's alternative text; may be empty.</param>
public sealed record ArticleTeaser(long Id, string Title, string Path, string Text, long? HeroId, string HeroAlt)
{
    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; init; }
}
