using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Pages;

/// <summary>The cache tags of what shows static pages.</summary>
public static class PageCacheTags
{
    public static string Of(long id) => $"page:{id}";

    internal static IServiceCollection AddPageCacheTags(this IServiceCollection services) =>
        services.AddPageTags<StaticPage>(entry =>
            [DirectoryCacheTags.All, Of(entry.Entity.Id), .. entry.Property(p => p.Slug).OldAndNew().Select(PageTags.Path)]);
}
