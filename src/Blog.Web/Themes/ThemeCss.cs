using System.Globalization;

namespace Blog.Web.Themes;

/// <summary>What a theme's settings say in CSS, over the files of its preset.</summary>
public static class ThemeCss
{
    private const string Beside = "beside";

    /// <summary>The names of the files in <c>Presets/</c> that a theme consists of.</summary>
    public static IReadOnlyList<string> Parts(ThemeSettings theme)
    {
        var preset = ThemePreset.Find(theme.Preset);
        return IsBeside(theme) ? [preset.Name, Beside] : [preset.Name];
    }

    /// <summary>Whether the contents stand beside the text where there is room.</summary>
    public static bool IsBeside(ThemeSettings theme) => theme.Contents == ContentsPlace.Preset
        ? ThemePreset.Find(theme.Preset).IsBeside
        : theme.Contents == ContentsPlace.Beside;

    /// <summary>Width of the text (--measure), sizes of its type (--step-0).</summary>
    public static double MeasureOf(ThemeSettings theme) => ThemePreset.Find(theme.Preset).Measure * theme.Width switch
    {
        TextWidth.Narrow => 0.9,
        TextWidth.Wide => 1.15,
        _ => 1,
    };

    /// <summary>The tokens that the owner has changed; empty for a preset as it is.</summary>
    public static string Of(ThemeSettings theme)
    {
        var tokens = new List<string>();
        if (Colour.Parse(theme.Accent) is { } accent && Palette.Of(theme.Preset) is var palette)
        {
            tokens.Add($"--accent: light-dark({palette.Fit(accent, dark: false)}, {palette.Fit(accent, dark: true)})");
        }

        if (Typeface.Find(theme.Font) is { } font)
        {
            tokens.Add($"--head: {font.Head}; --text: {font.Text}");
        }

        if (theme.Width != TextWidth.Preset)
        {
            tokens.Add(string.Create(CultureInfo.InvariantCulture, $"--measure: calc(var(--step-0) * {MeasureOf(theme):0.##})"));
        }

        var hero = theme.Hero == HeroPlace.Below ? ".article > .article-head { order: -2 }" : "";
        return tokens.Count == 0 ? hero : $":root {{ {string.Join("; ", tokens)} }}{hero}";
    }
}
