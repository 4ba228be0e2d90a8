using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Navigation;

/// <summary>A page of a module that search engines should know and that is no article, page or list of them.</summary>
/// <param name="Find">
/// The root-relative address now, asked of a request's services; null while there is no such page. What changes the answer evicts
/// <see cref="PageCache.PageTags.Site"/>.
/// </param>
public sealed record SitemapPath(Func<IServiceProvider, CancellationToken, ValueTask<string?>> Find);

/// <summary>How modules enter the sitemap.</summary>
public static class SitemapRegistrations
{
    /// <summary>Adds a page that is not always there.</summary>
    public static IServiceCollection AddSitemapPath(
        this IServiceCollection services, Func<IServiceProvider, CancellationToken, ValueTask<string?>> find) =>
        services.AddSingleton(new SitemapPath(find));

    /// <summary>Adds a page that is always there, or by what is in memory.</summary>
    public static IServiceCollection AddSitemapPath(this IServiceCollection services, Func<IServiceProvider, string?> find) =>
        services.AddSitemapPath((p, _) => ValueTask.FromResult(find(p)));
}
