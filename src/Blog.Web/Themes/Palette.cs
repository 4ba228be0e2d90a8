using System.Text.RegularExpressions;
using Blog.Web.Styles;

namespace Blog.Web.Themes;

/// <summary>The colours of a preset, read from its own stylesheet, so that they are written down once.</summary>
public sealed partial class Palette
{
    private static readonly string[] Tones = ["note", "tip", "warning", "danger"];

    private readonly Dictionary<string, (Colour Light, Colour Dark)> colours;

    private Palette(string css) =>
        colours = Token().Matches(css).ToDictionary(m => m.Groups["name"].Value, m => (Read(m, "light"), Read(m, "dark")));

    /// <summary>Names of all tokens that are a colour.</summary>
    public IEnumerable<string> Names => colours.Keys;

    public static Palette Of(string preset) =>
        new(string.Concat(StyleFiles.OfHost.Where(f => f.Path == "Styles/tokens.css"
            || f.Path == $"Themes/Presets/{ThemePreset.Find(preset).Name}.css").Select(f => f.Css)));

    /// <summary>The colour of a token without its dashes, such as <c>ink</c>.</summary>
    public Colour this[string token, bool dark] => dark ? colours[token].Dark : colours[token].Light;

    /// <summary>
    /// The accent colour itself when its contrast suffices for text on every ground of that theme, else the nearest darker or
    /// lighter one whose contrast does.
    /// </summary>
    public Colour Fit(Colour accent, bool dark)
    {
        var end = dark ? Colour.White : Colour.Black;
        // In steps of a hundredth; the end itself is legible on every ground.
        return Enumerable.Range(0, 101).Select(i => Rounded(accent.Mix(end, i / 100.0))).First(c => IsLegible(c, dark));
    }

    private bool IsLegible(Colour accent, bool dark)
    {
        var paper = this["paper", dark];
        var callouts = Tones.Select(tone => paper.Mix(this[tone, dark], 0.08));
        return callouts.Concat([paper, this["paper-2", dark], paper.Mix(accent, 0.09)])
            .All(g => accent.ContrastWith(g) >= Colour.TextContrast);
    }

    private static Colour Rounded(Colour colour) => Colour.Parse(colour.ToString())!.Value;

    private static Colour Read(Match match, string group) => Colour.Parse(match.Groups[group].Value)!.Value;

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*light-dark\((?<light>#[0-9a-fA-F]+),\s*(?<dark>#[0-9a-fA-F]+)\)")]
    private static partial Regex Token();
}
