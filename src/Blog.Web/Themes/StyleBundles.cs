using Blog.Core.Settings;
using Blog.Web.Styles;

namespace Blog.Web.Themes;

/// <summary>The stylesheets of the program in the owner's theme: the readers' (inlined) and the admin area's (linked).</summary>
public sealed class StyleBundles(SettingsStore settings, StyleFiles files)
{
    // What makes an article's text look as it does; the editor's preview pane shows the same.
    private static readonly string[] InPane =
        ["Styles/tokens.css", "Styles/elements.css", "Output/prose.text.css", "Output/code.text.css"];

    private volatile Made? made;

    public ReaderStyles Readers => Now.Readers;

    public StyleBundle Admin => Now.Admin.Value;

    // Settings are replaced whole, so the same object means the same theme.
    private Made Now
    {
        get
        {
            var theme = settings.Get<ThemeSettings>();
            return made is { } now && ReferenceEquals(now.Theme, theme)
                ? now
                : made = new(theme, Of(theme), new(() => AdminOf(theme)));
        }
    }

    /// <summary>The readers' styles in a theme that need not be the owner's.</summary>
    public ReaderStyles Of(ThemeSettings theme) => new(theme, files);

    private StyleBundle AdminOf(ThemeSettings theme) =>
        new(CssMinifier.Minify(string.Concat(files.All.Where(f => f.IsAdmin).Select(f => f.Css)) + Pane(theme)));

    /// <summary>The reader's own rules, nested so that they reach the preview pane and nothing else of the admin area.</summary>
    private string Pane(ThemeSettings theme)
    {
        var styles = files.All.Where(f => InPane.Contains(f.Path) || f.Path == $"Themes/Presets/{theme.Preset}.css")
            .Select(f => f.Css);
        return ".editor-pane { "
            + $"{(string.Concat(styles) + ThemeCss.Of(theme)).Replace(":root", "&", StringComparison.Ordinal)} }}";
    }

    private sealed record Made(ThemeSettings Theme, ReaderStyles Readers, Lazy<StyleBundle> Admin);
}
