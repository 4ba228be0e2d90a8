using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules;

/// <summary>The reader's styles stand in every page, so each rule of them costs each reader.</summary>
public partial class StyleTests
{
    private static IEnumerable<string> Styles => Sources.OfModules("*.css").Where(path => !IsAdmin(path));

    [Theory, InlineData("src"), InlineData(Sources.Sample)]
    public void Each_class_in_the_readers_styles_is_in_some_page(string folder)
    {
        var markup = MarkupIn(folder);
        Assert.Empty(Sources.Files(folder, "*.css").Where(path => !IsAdmin(path))
            .SelectMany(path => Classes(File.ReadAllText(path))
                .Where(name => !IsWritten(name, markup)).Select(name => $"{Sources.Relative(path)}: .{name}")));
    }

    [Fact]
    public void Each_token_of_the_readers_styles_is_used()
    {
        var css = string.Concat(Styles.Select(File.ReadAllText));
        var tokens = Token().Matches(css).Select(m => m.Groups[1].Value).Distinct();
        Assert.DoesNotContain(tokens, name => !Regex.IsMatch(css, $@"var\({name}\b(?!-)"));
    }

    [Fact]
    public void Readers_fetch_no_font() =>
        Assert.Empty(Styles.Where(path => File.ReadAllText(path).Contains("@font-face")).Select(Sources.Relative));

    [Fact]
    public void Small_text_has_the_three_sizes_of_the_tokens() =>
        Assert.Empty(Styles.Where(path => !path.EndsWith("tokens.css", StringComparison.Ordinal)).SelectMany(path =>
            SmallSize().Matches(File.ReadAllText(path)).Select(m => $"{Sources.Relative(path)}: {m.Value}")));

    [Fact]
    public void Each_style_of_readers_is_mirrored_by_itself_where_they_read_from_the_right() =>
        Assert.Empty(Styles.SelectMany(path =>
            Rule().Matches(Comments().Replace(File.ReadAllText(path), ""))
                .Where(IsOneSided)
                .Select(rule => $"{Sources.Relative(path)}: {rule.Value}")));

    [Theory]
    [InlineData("a { margin-left: 1rem; }")]
    [InlineData("a { border-top-right-radius: 1rem; }")]
    [InlineData("a { left: 0; }")]
    [InlineData("a { text-align: right; }")]
    [InlineData("a { padding: 0 1rem 0 2rem; }")]
    [InlineData("a { translate: -1rem; }")]
    public void A_one_sided_style_is_found(string rule) => Assert.True(IsOneSided(Rule().Match(rule)));

    // A tick that is turned points the same way in every script; what is written for one direction has its counterpart beside it.
    private static bool IsOneSided(Match rule) =>
        OneSided().IsMatch(rule.Value)
            || (!rule.Value.Contains("rotate:")
                && FourSides().Matches(rule.Value).Any(m => m.Groups[1].Value != m.Groups[2].Value));

    // All that writes markup, and none of the admin area's own.
    private static string MarkupIn(string folder) => string.Concat(
        Sources.Files(folder, "*.cshtml")
            .Concat(Sources.Files(folder, "*.cs"))
            .Where(path => !IsAdmin(path))
            .Select(File.ReadAllText));

    private static bool IsAdmin(string path) => Sources.Relative(path).Contains("Admin/");

    private static IEnumerable<string> Classes(string css) =>
        Class().Matches(Declarations().Replace(Comments().Replace(css, ""), "{}")).Select(m => m.Groups[1].Value).Distinct();

    // Written whole, or put together from its beginning: toc-@level, "callout-" + kind.
    private static bool IsWritten(string name, string markup) =>
        Regex.IsMatch(markup, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])")
        || (name.LastIndexOf('-') is var at and > 0
            && Regex.IsMatch(markup, $@"(?<![\w-]){Regex.Escape(name[..(at + 1)])}[@{{""]"));

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"[^{}]+\{[^{}]*\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<![\w-])((scroll-)?(margin|padding|border|inset)-(left|right)|left|right|border-(top|bottom)-(left|right)-radius)[\w-]*\s*:|(text-align|float|clear)\s*:\s*(left|right)|(translate|translateX)\s*[:(]\s*-?[1-9.]")]
    private static partial Regex OneSided();

    [GeneratedRegex(@"(?<![\w-])(?:margin|padding|border-width|inset)\s*:\s*[^\s;]+\s+([^\s;]+)\s+[^\s;]+\s+([^\s;}]+)")]
    private static partial Regex FourSides();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    // Rem of less than a whole one.
    [GeneratedRegex(@"font(?:-size)?:[^;{}]*?(?<![\d.])0?\.\d+rem")]
    private static partial Regex SmallSize();

    [GeneratedRegex(@"(--[\w-]+)\s*:")]
    private static partial Regex Token();
}
