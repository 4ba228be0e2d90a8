using Blog.Core.Heads;
using Blog.Web.Styles;

namespace Blog.Web.Themes;

/// <summary>
/// The stylesheets of one theme, one for each look, and the Content-Security-Policy that allows these inline styles only.
/// </summary>
public sealed class ReaderStyles
{
    private readonly Dictionary<(PageLook Look, bool Rotates), StyleBundle> looks;

    public ReaderStyles(ThemeSettings theme)
    {
        looks = Enum.GetValues<PageLook>()
            .SelectMany(look => new[] { (Look: look, Rotates: false), (Look: look, Rotates: true) })
            .ToDictionary(
                kind => kind, kind => new StyleBundle(
                    CssMinifier.Minify(Files(theme, kind.Look, kind.Rotates) + ThemeCss.Of(theme)) + theme.OwnCss));
        Policy = string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' {string.Join(' ', looks.Values.Select(b => $"'{b.CspHash}'"))}",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "frame-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
            "base-uri 'none'");
    }

    /// <summary>The stylesheet that a page of that look has inline.</summary>
    /// <param name="rotates">Whether it has slots with something to show.</param>
    public StyleBundle this[PageLook look, bool rotates] => looks[(look, rotates)];

    /// <summary>What a page of this theme may do (Content-Security-Policy).</summary>
    public string Policy { get; }

    private static string Files(ThemeSettings theme, PageLook look, bool rotates) =>
        string.Concat(
            StyleFiles.All.Where(f => f.IsOn(look, rotates) && (f.Preset is null || ThemeCss.Parts(theme).Contains(f.Preset)))
                .Select(f => f.Css));
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
    }
}
