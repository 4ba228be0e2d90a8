using Blog.Content.Sitemaps;

namespace Blog.Content.Robots;

/// <summary>What the program tells crawlers unless the owner says otherwise.</summary>
public static class RobotsText
{
    // A rule covers all that begins like it (RFC 9309, 2.2.2): "/search" alone would take "/search-engines" away too, which may be an article.
    private static readonly string[] Hidden = ["/admin$", "/admin/", "/search?", "/sign-in$", "/sign-in?", "/setup$", "/setup?", "/reset-password$", "/reset-password?"];

    /// <param name="site">Scheme and host without a slash at the end.</param>
    public static string Default(string site) =>
        $"User-agent: *\n{string.Concat(Hidden.Select(path => $"Disallow: {path}\n"))}\nSitemap: {site}{SitemapsController.Path}\n";
}
