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
            "An editorial page: serif type, a printer’s red, hairlines; the contents beside the text.",
            30.33,
            true),
        new(
            "signal", "Signal",
            "A technical page: heavy sans-serif type, square corners, labels in monospace, articles in a grid.", 31.15, true),
        new(
            "ink", "Ink",
            "A page for the evening: one centred column in a book face, candlelight on brown, no pictures in lists.", 29.51, false),
    ];

    /// <summary>The preset of that name; the first for one that there is not.</summary>
    public static ThemePreset Find(string name) => All.FirstOrDefault(p => p.Name == name) ?? All[0];
}
