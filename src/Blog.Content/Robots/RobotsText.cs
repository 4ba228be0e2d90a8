using Blog.Content.Sitemaps;
using Blog.Core.Permalinks;

namespace Blog.Content.Robots;

/// <summary>What the program tells crawlers unless the owner says otherwise.</summary>
public sealed class RobotsText(IEnumerable<UncrawledPath> more)
{
    // A rule covers all that begins like it (RFC 9309, 2.2.2): "/search" alone
    // would take "/search-engines" away too, which may be an article.
    private static readonly string[] Hidden =
    [
        "/admin$", "/admin/", "/search?", "/sign-in$", "/sign-in?", "/setup$", "/setup?", "/reset-password$", "/reset-password?",
    ];

    /// <param name="site">Scheme and host without a slash at the end; empty while unknown: then no sitemap is named.</param>
    public string Default(string site)
    {
        var rules = string.Concat(Hidden.Concat(more.Select(m => m.Rule)).Select(path => $"Disallow: {path}\n"));
        return $"User-agent: *\n{rules}{(site.Length == 0 ? "" : $"\nSitemap: {site}{SitemapsController.Path}\n")}";
    }
}
