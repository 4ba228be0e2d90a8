using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Navigation;

/// <summary>
/// A page that search engines and language models should know and that is no text of the owner's: what sitemap and llms.txt say
/// of it, they take from here alone.
/// </summary>
/// <param name="Path">Its canonical root-relative address.</param>
/// <param name="Title">What llms.txt calls it, English text; empty for one of many that llms.txt leaves out.</param>
public sealed record PublicPage(string Path, string Title)
{
    /// <summary>Whether it only lists what is found elsewhere, too.</summary>
    public bool IsList { get; init; }

    /// <summary>What llms.txt says of it beside its title; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Where a module's public pages come from.</summary>
/// <param name="Find">
/// Those that are there now, asked of a request's services. What changes the answer evicts
/// <see cref="PageCache.PageTags.Site"/>.
/// </param>
public sealed record PublicPages(Func<IServiceProvider, CancellationToken, ValueTask<IReadOnlyList<PublicPage>>> Find);

/// <summary>How modules make their pages known.</summary>
public static class PublicPageRegistrations
{
    /// <summary>Adds several pages.</summary>
    public static IServiceCollection AddPublicPages(
        this IServiceCollection services, Func<IServiceProvider, CancellationToken, ValueTask<IReadOnlyList<PublicPage>>> find) =>
        services.AddSingleton(new PublicPages(find));

    /// <summary>Adds a page that is not always there.</summary>
    public static IServiceCollection AddPublicPage(
        this IServiceCollection services, string title, Func<IServiceProvider, CancellationToken, ValueTask<string?>> find) =>
        services.AddPublicPages(async (p, ct) => await find(p, ct) is { } path ? [new PublicPage(path, title)] : []);

    /// <summary>Adds a page that is always there, or by what is in memory.</summary>
    public static IServiceCollection AddPublicPage(
        this IServiceCollection services, string title, Func<IServiceProvider, string?> find) =>
        services.AddPublicPage(title, (p, _) => ValueTask.FromResult(find(p)));
}
