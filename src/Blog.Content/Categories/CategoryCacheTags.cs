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

    // A category's name stands on every card: a change is rare and shows everywhere, a new one shows nowhere yet.
    internal static IServiceCollection AddCategoryCacheTags(this IServiceCollection services) =>
        services.AddPageTags<Category>(entry =>
            [
                DirectoryCacheTags.All,
                .. entry.SiteUnlessNew(),
                .. entry.Property(c => c.Slug).OldAndNew().Select(s => PageTags.Path(Category.PathOf(s))),
            ]);
}
