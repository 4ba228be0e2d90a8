using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Categories;

/// <summary>The cache tags of pages that show categories.</summary>
public static class CategoryCacheTags
{
    /// <summary>On the lists of a category's articles.</summary>
    public static string Articles(long id) => $"category:{id}:articles";

    // Every card shows a category's name, so a change evicts all pages. It is rare, and a new category is on no page yet.
    internal static IServiceCollection AddCategoryCacheTags(this IServiceCollection services) =>
        services.AddPageTags<Category>(entry =>
            [
                DirectoryCacheTags.All,
                .. entry.SiteUnlessNew(),
                .. entry.Property(c => c.Slug).OldAndNew().Select(s => PageTags.Path(Category.PathOf(s))),
            ]);
}
