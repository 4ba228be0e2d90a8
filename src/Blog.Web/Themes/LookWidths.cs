using Blog.Core.Outlets;

namespace Blog.Web.Themes;

/// <summary>
/// How wide the parts of a page are in each look. It repeats widths of tokens.css, layout.css and the presets, and changes with
/// them: a test compares.
/// </summary>
public static class LookWidths
{
    /// <summary>Pixels of one rem, up to screens of 110 rem.</summary>
    public const int Rem = 16;

    /// <summary>Width of the phone that sizes are told for.</summary>
    public const int PhoneScreen = 390;

    /// <summary>Least margin of a page (--gap), rem.</summary>
    public const double Gap = 1.1;

    /// <summary>The least room between the text and what stands beside it, rem.</summary>
    private const double Between = 2;

    /// <summary>The largest size of the text (--step-0), rem: in it the width of the text is told.</summary>
    private const double Type = 1.22;

    /// <summary>The least width of an item where a list is a grid (Signal), rem.</summary>
    private const double GridItem = 19;

    /// <summary>Width of the page (--page), rem.</summary>
    public static double PageOf(ThemePreset preset) => preset.Name == "ink" ? 46 : 64;

    /// <summary>Width of the column beside the text, rem.</summary>
    public const double Side = 17;

    public static PageWidths Of(ThemeSettings theme)
    {
        var preset = ThemePreset.Find(theme.Preset);
        var page = PageOf(preset);
        var isBeside = ThemeCss.IsBeside(theme);
        var text = Math.Min(ThemeCss.MeasureOf(theme) * Type, isBeside ? page - Side - Between : page);
        var items = preset.Name == "signal" ? Math.Floor(page / GridItem) : 1;
        return new(
            Pixels(page), Pixels(text), isBeside ? Pixels(Side) : null, Pixels(Math.Min(text, page / items)),
            PhoneScreen - Pixels(2 * Gap));
    }

    private static int Pixels(double rem) => (int)Math.Round(rem * Rem, MidpointRounding.AwayFromZero);
}
