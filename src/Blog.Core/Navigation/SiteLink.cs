using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Navigation;

/// <summary>Where a link stands on each reader's page.</summary>
public enum SiteLinkPlace
{
    /// <summary>In the menu, after the categories, the pages and the archive.</summary>
    Header,

    /// <summary>In the list of the last lines, after the blog's own.</summary>
    Footer,
}

/// <summary>
/// A link that a module puts on each reader's page; links of one place stand in the order of the list of modules.
/// </summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">English text, the key of its translation.</param>
/// <param name="Path">
/// The root-relative address now; null while there is no such page. Asked for each composed page, so it answers from memory; what
/// changes the answer evicts <see cref="PageCache.PageTags.Site"/>.
/// </param>
public sealed record SiteLink(SiteLinkPlace Place, string Text, Func<string?> Path);

/// <summary>The links of all modules.</summary>
public sealed class SiteLinks(IEnumerable<SiteLink> links)
{
    private readonly SiteLink[] all = [.. links];

    /// <summary>The text and the address of those that lead somewhere now.</summary>
    public IEnumerable<(string Text, string Path)> In(SiteLinkPlace place) =>
        all.Where(l => l.Place == place).Select(l => (l.Text, Path: l.Path()!)).Where(l => l.Path is not null);
}

/// <summary>How modules put links on readers' pages.</summary>
public static class SiteLinkRegistrations
{
    /// <param name="services">The program's services.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">English text, the key of its translation.</param>
    /// <param name="path">The address now, asked of the program's services; null while there is no such page.</param>
    public static IServiceCollection AddSiteLink(
        this IServiceCollection services, SiteLinkPlace place, string text, Func<IServiceProvider, string?> path) =>
        services.AddSingleton(p => new SiteLink(place, text, () => path(p)));
}
