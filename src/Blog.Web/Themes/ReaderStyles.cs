using System.Collections.Concurrent;
using Blog.Core.PageCache;
using Blog.Web.Styles;

namespace Blog.Web.Themes;

/// <summary>
/// The stylesheets of one theme, one for each look, and the Content-Security-Policy that allows these inline styles only.
/// </summary>
public sealed class ReaderStyles
{
    private readonly ThemeSettings theme;
    private readonly StyleFiles files;
    private readonly ConcurrentDictionary<(PageLook Look, bool Rotates), StyleBundle> looks = new();

    public ReaderStyles(ThemeSettings theme, StyleFiles files)
    {
        (this.theme, this.files) = (theme, files);
        StyleBundle[] plain = [.. new[] { PageLook.List, PageLook.Text, PageLook.Form }
            .SelectMany(look => new[] { this[look, false], this[look, true] })];
        Policy = PolicyOf(plain);
        AdminPolicy = $"{PolicyOf(plain, frames: "'self'")}; trusted-types blog";
    }

    /// <summary>
    /// The stylesheet that a page of these looks has inline; one of several looks is made when it is first asked for.
    /// </summary>
    /// <param name="rotates">Whether it has slots with something to show.</param>
    public StyleBundle this[PageLook look, bool rotates] => looks.GetOrAdd((look, rotates), Make);

    /// <summary>What a page of one look may do (Content-Security-Policy).</summary>
    public string Policy { get; }

    /// <summary>What a page of the admin area may do: it frames the theme's preview, and one script of it makes HTML.</summary>
    public string AdminPolicy { get; }

    /// <summary>What a page that carries this very stylesheet may do.</summary>
    public string PolicyFor(StyleBundle bundle) =>
        Policy.Contains(bundle.CspHash, StringComparison.Ordinal) ? Policy : PolicyOf([bundle]);

    private static string PolicyOf(IEnumerable<StyleBundle> bundles, string frames = "'none'") => string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        $"style-src 'self' {string.Join(' ', bundles.Select(b => $"'{b.CspHash}'"))}",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        $"frame-src {frames}",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'");

    private StyleBundle Make((PageLook Look, bool Rotates) page)
    {
        var own = files.All.Where(f =>
            f.IsOn(page.Look, page.Rotates) && (f.Preset is null || ThemeCss.Parts(theme).Contains(f.Preset)));
        return new(CssMinifier.Minify(string.Concat(own.Select(f => f.Css)) + ThemeCss.Of(theme)) + theme.OwnCss);
    }
}

/// <summary>The theme of this request: its page and its CSP use the same one, also while the owner changes it.</summary>
public static class ReaderStylesOfRequest
{
    extension(HttpContext http)
    {
        /// <summary>The styles in which this request's page is shown.</summary>
        public ReaderStyles Styles
        {
            get => http.Features.Get<ReaderStyles>() ?? http.RequestServices.GetRequiredService<StyleBundles>().Readers;
            set
            {
                http.Features.Set(value);
                http.Response.Headers.ContentSecurityPolicy = value.Policy;
            }
        }

        /// <summary>
        /// The stylesheet of this request's page: its own look and what its parts have noted while they were drawn.
        /// The page may carry it from now on.
        /// </summary>
        public string StylesOf(PageLook own)
        {
            var bundle = http.Styles[own | http.Page.Look, http.Page.Planned().HasCandidates];
            http.Response.Headers.ContentSecurityPolicy = http.Styles.PolicyFor(bundle);
            return bundle.Css;
        }
    }
}
