using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Authors;

/// <summary>The cache tags of pages that show authors.</summary>
public static class AuthorCacheTags
{
    /// <summary>On the lists of an author's articles.</summary>
    public static string Articles(long id) => $"author:{id}:articles";

    // Every card shows an author's name, so a change evicts all pages. It is rare, and a new author is on no page yet.
    internal static IServiceCollection AddAuthorCacheTags(this IServiceCollection services) =>
        services.AddPageTags<Author>(entry =>
            [
                DirectoryCacheTags.All,
                .. entry.SiteUnlessNew(),
                .. entry.Property(a => a.Slug).OldAndNew().Select(s => PageTags.Path(Author.PathOf(s))),
            ]);
}
