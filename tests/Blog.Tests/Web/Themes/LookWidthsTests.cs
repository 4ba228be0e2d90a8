using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Tests.HouseRules;
using Blog.Web.Themes;

namespace Blog.Tests.Web.Themes;

/// <summary>The widths that ad sizes are derived from are those of the stylesheets.</summary>
public partial class LookWidthsTests
{
    [Theory]
    [InlineData("paper", 1024, 592, 272, 592)]
    [InlineData("signal", 1024, 608, 272, 341)]
    [InlineData("ink", 736, 576, null, 576)]
    public void A_look_has_its_widths(string look, int page, int text, int? side, int item)
    {
        var widths = LookWidths.Of(new ThemeSettings { Preset = look });
        Assert.Equal((page, text, side, item, 355), (widths.Page, widths.Text, widths.Side, widths.Item, widths.Phone));
    }

    [Fact]
    public void A_narrower_text_is_narrower() =>
        Assert.Equal(533, LookWidths.Of(new ThemeSettings { Preset = "paper", Width = TextWidth.Narrow }).Text);

    [Fact]
    public void They_are_those_of_the_stylesheets()
    {
        var tokens = Css("Styles/tokens.css");
        Assert.Equal(LookWidths.Gap, Rem(tokens, Gap()));
        foreach (var preset in ThemePreset.All)
        {
            var css = Css($"Themes/Presets/{preset.Name}.css");
            Assert.Equal(preset.Measure, Rem(css, Measure()));
            Assert.Equal(LookWidths.PageOf(preset), Page().IsMatch(css) ? Rem(css, Page()) : Rem(tokens, Page()));
        }

        Assert.Equal(LookWidths.Side, Rem(Css("Themes/Presets/beside.text.css"), Side()));
    }

    private static string Css(string path) => File.ReadAllText(Path.Combine(Sources.Root, "src", "Blog.Web", path));

    private static double Rem(string css, Regex what) =>
        double.Parse(what.Match(css).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"--gap: clamp\(([\d.]+)rem")]
    private static partial Regex Gap();

    [GeneratedRegex(@"--page: ([\d.]+)rem")]
    private static partial Regex Page();

    [GeneratedRegex(@"--measure: calc\(var\(--step-0\) \* ([\d.]+)\)")]
    private static partial Regex Measure();

    // The one fixed column of the grid.
    [GeneratedRegex(@"grid-template-columns:[^;]*?(?<![\d.])([\d.]+)rem")]
    private static partial Regex Side();
}
