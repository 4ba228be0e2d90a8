namespace Blog.Web.Themes;

/// <summary>
/// A look to begin with: palette, type and layout of <c>Presets/{Name}.css</c> and its parts for lists and texts.
/// </summary>
/// <param name="Name">As stored and in the files' names.</param>
/// <param name="Title">For people.</param>
/// <param name="Words">What it is like.</param>
/// <param name="Measure">Width of its text in sizes of its type (--step-0), about 66 characters.</param>
/// <param name="IsBeside">Whether the contents stand beside the text where there is room.</param>
public sealed record ThemePreset(string Name, string Title, string Words, double Measure, bool IsBeside)
{
    public static IReadOnlyList<ThemePreset> All { get; } =
    [
        new(
            "paper",
            "Paper",
            "An editorial style: serif type, printer’s red and hairlines, with the table of contents next to the text.",
            30.33,
            true),
        new(
            "signal", "Signal",
            "A technical style: bold sans-serif type, square corners, monospace labels, and articles in a grid.", 31.15, true),
        new(
            "ink", "Ink",
            "An evening style: one centred column in a book typeface, candlelight on brown, and no images in lists.", 29.51, false),
    ];

    /// <summary>The preset of that name; the first for one that there is not.</summary>
    public static ThemePreset Find(string name) => All.FirstOrDefault(p => p.Name == name) ?? All[0];
}
