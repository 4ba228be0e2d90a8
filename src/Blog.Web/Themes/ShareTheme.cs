using Blog.Content.Sharing;
using Blog.Core.Settings;

namespace Blog.Web.Themes;

/// <summary>The theme's colours for share pictures, read anew only when the theme is another.</summary>
public sealed class ShareTheme(SettingsStore settings)
{
    private volatile Known? known;

    public ShareColours Colours()
    {
        var theme = settings.Get<ThemeSettings>();
        var now = known;
        return (now?.Theme == theme ? now : known = new(theme, Of(theme))).Colours;
    }

    private static ShareColours Of(ThemeSettings theme)
    {
        var palette = Palette.Of(theme.Preset);
        string Light(string token) => palette[token, dark: false].ToString();
        var accent = Colour.Parse(theme.Accent) is { } own ? palette.Fit(own, dark: false).ToString() : Light("accent");
        return new(Light("paper"), Light("ink"), Light("ink-soft"), accent, Light("mark"));
    }

    private sealed record Known(ThemeSettings Theme, ShareColours Colours);
}
