using System.Text.RegularExpressions;
using Blog.Web.Embedded;
using Blog.Web.Styles;
using Blog.Web.Themes;

namespace Blog.Tests.Web.Themes;

/// <summary>
/// Every pair of colours that a page sets as text on a ground, in each preset and theme (WCAG 2.2, 1.4.3 and 1.4.11).
/// </summary>
public partial class ContrastTests
{
    private static readonly string[] Tones = ["note", "tip", "warning", "danger", "accent"];
    private static readonly string[] Inks = ["ink", "ink-soft", "accent"];
    private static readonly string[] Edges = ["accent", "ink-soft", "ink"];

    public static IEnumerable<object[]> Looks =>
        ThemePreset.All.SelectMany(p => new object[][] { [p.Name, false], [p.Name, true] });

    [Theory, MemberData(nameof(Looks))]
    public void Text_can_be_read_on_every_ground_that_it_stands_on(string preset, bool dark)
    {
        var palette = Palette.Of(preset);
        Colour Of(string token) => palette[token, dark];
        var grounds = new Dictionary<string, Colour>
        {
            ["paper"] = Of("paper"),
            ["paper-2"] = Of("paper-2"),
            ["accent-soft"] = Of("paper").Mix(Of("accent"), 0.09),
        };
        var pairs = grounds.SelectMany(g => Inks.Select(text => (Name: $"{text} on {g.Key}", Text: Of(text), Ground: g.Value)))
            .Concat(
                Tones.Select(tone => (Name: $"{tone} on its callout", Text: Of(tone), Ground: Of("paper").Mix(Of(tone), 0.08))))
            .Concat(Tones.Select(tone =>
                (Name: $"ink on the callout of {tone}", Text: Of("ink"), Ground: Of("paper").Mix(Of(tone), 0.08))))
            .Append((Name: "ink on mark", Text: Of("ink"), Ground: Of("mark")))
            .Append((Name: "the verdict", Text: Of("paper"), Ground: Of("ink")));
        Assert.Empty(pairs.Where(p => p.Text.ContrastWith(p.Ground) < Colour.TextContrast)
            .Select(p => $"{p.Name}: {p.Text.ContrastWith(p.Ground):0.00}"));
    }

    [Theory, MemberData(nameof(Looks))]
    public void Highlighted_code_can_be_read(string preset, bool dark)
    {
        var palette = Palette.Of(preset);
        var code = new StyleFiles(EmbeddedFiles.Delivered).All.Single(f => f.Path == "Output/code.text.css").Css;
        var named = Token().Matches(code).Select(m => palette[m.Groups[1].Value, dark]);
        var colours = LightDark().Matches(code)
            .Select(m => Colour.Parse(m.Groups[dark ? 2 : 1].Value)!.Value)
            .Concat(named)
            .Distinct()
            .ToList();
        Assert.True(colours.Count > 5);
        var ground = palette["paper-2", dark];
        Colour[] changed = [palette["tip", dark], palette["danger", dark]];
        Assert.All(changed, c => Assert.True(
            c.ContrastWith(ground.Mix(c, 0.1)) >= Colour.TextContrast, $"{c}: {c.ContrastWith(ground.Mix(c, 0.1)):0.00}"));
        Colour[] grounds = [ground];
        Assert.Empty(colours.SelectMany(c =>
            grounds.Where(g => c.ContrastWith(g) < Colour.TextContrast).Select(g => $"{c} on {g}: {c.ContrastWith(g):0.00}")));
    }

    [Theory, MemberData(nameof(Looks))]
    public void Lines_and_boxes_that_mean_something_can_be_seen(string preset, bool dark)
    {
        var palette = Palette.Of(preset);
        // Focus, the field's edge, the rule that marks the current page.
        Assert.All(Edges, token => Assert.True(palette[token, dark].ContrastWith(palette["paper", dark]) >= 3, token));
    }

    [Theory, MemberData(nameof(Looks))]
    public void An_accent_of_any_colour_is_made_legible_and_stays_as_it_is_where_it_was(string preset, bool dark)
    {
        var palette = Palette.Of(preset);
        foreach (var typed in new[] { "#ffffff", "#000000", "#ffff00", "#00ff00", "#ff00ff", "#777777", "#0046d5", "#a3161d" })
        {
            var fitted = palette.Fit(Colour.Parse(typed)!.Value, dark);
            Assert.True(fitted.ContrastWith(palette["paper", dark]) >= Colour.TextContrast, $"{typed} became {fitted}");
            Assert.True(fitted.ContrastWith(palette["paper-2", dark]) >= Colour.TextContrast, $"{typed} became {fitted}");
        }

        Assert.Equal(palette["accent", dark], palette.Fit(palette["accent", dark], dark));
    }

    [Fact]
    public void The_known_ratios_come_out()
    {
        Assert.Equal(21, Colour.Black.ContrastWith(Colour.White), 5);
        Assert.Equal(4.54, Colour.Parse("#767676")!.Value.ContrastWith(Colour.White), 2);
    }

    [GeneratedRegex(@"light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)")]
    private static partial Regex LightDark();

    [GeneratedRegex(@"var\(--([\w-]+)\)")]
    private static partial Regex Token();
}
