using System.Text.RegularExpressions;
using Blog.Tests.HouseRules.Blockers;

namespace Blog.Tests.HouseRules;

/// <summary>
/// No name of ours is one that ad blockers hide on every site: a labelled ad of the blog's own is shown, and so are the pages
/// and screens about ads.
/// </summary>
public partial class BlockerTests
{
    private static readonly string[] Written = ["*.cshtml", "*.css", "*.js", "*.cs"];

    [Fact]
    public void No_class_or_id_that_is_written_here_is_hidden_by_ad_blockers() =>
        Assert.Empty(Written.SelectMany(Sources.OfModules).SelectMany(path =>
            HiddenNames(Path.GetExtension(path), File.ReadAllText(path)).Select(name => $"{Sources.Relative(path)}: {name}")));

    [Theory]
    [InlineData(".cshtml", """<aside class="box ad-@kind ad-card">""")]
    [InlineData(".cshtml", """<form id="advertise">""")]
    [InlineData(".cs", "\"<p class=\\\"ad-text\\\">\"")]
    [InlineData(".css", "header > .ad-line, .x { margin: 0; }")]
    [InlineData(".js", "document.querySelectorAll('.ad-card a')")]
    [InlineData(".js", "row.classList.add('ad-card')")]
    public void A_hidden_name_is_found(string kind, string source) => Assert.Single(HiddenNames(kind, source));

    [Theory]
    [InlineData("https://example.org/ads/banners/a.png", "image")]
    [InlineData("https://example.org/media/sea-728x90.png", "image")]
    [InlineData("https://example.org/ad_counter.aspx", "ping")]
    public void A_blocked_address_is_found(string address, string type) =>
        Assert.Contains(EasyList.Blocking, rule => rule.Blocks(address, type));

    // An id of one unbroken run such as "topadspace", or with a network's name in it, is no heading's.
    [Fact]
    public void A_heading_of_words_that_ad_blockers_look_for_is_shown()
    {
        var words = HidingRules.HiddenIds.Where(id => !OfNoHeading().IsMatch(id)).ToList();
        Assert.True(words.Count > 1_500);
        Assert.All(words.Chunk(100), AssertShownAsHeadings);
    }

    private static void AssertShownAsHeadings(string[] words)
    {
        var page = Markdown.Page.Of(string.Join("\n\n", words.Append("Tea").Select(word => $"## {word}")));
        Assert.Equal(words.Length + 1, page.QuerySelectorAll("h2").Length);
        Assert.Empty(HidingRules.HiddenOn(page).Select(element => element.OuterHtml));
        Assert.Equal("tea", page.QuerySelectorAll("h2")[^1].Id);
    }

    private static IEnumerable<string> HiddenNames(string kind, string source)
    {
        var attributes = Attribute().Matches(source).Select(m => (IsId: m.Groups[1].Value == "id", Text: m.Groups[2].Value));
        var names = attributes.SelectMany(a => Name().Matches(a.Text).Select(m => (a.IsId, m.Value)));
        if (kind is ".css" or ".js")
            names = names.Concat(Selector().Matches(source).Select(m => (m.Groups[1].Value == "#", m.Groups[2].Value)))
                .Concat(Set().Matches(source).Select(m => (false, m.Groups[1].Value)));
        return names.Where(n => n.Item1 ? HidingRules.HidesId(n.Item2) : HidingRules.HidesClass(n.Item2)).Select(n => n.Item2);
    }

    [GeneratedRegex("""\b(class|id|Class|Id)\\?=\\?["']([^"'\\]+)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?<![\w@-])[A-Za-z][\w-]*(?![\w@-])")]
    private static partial Regex Name();

    [GeneratedRegex(@"([.#])([A-Za-z][\w-]*)")]
    private static partial Regex Selector();

    [GeneratedRegex("""\b(?:className\s*=|classList\.\w+\()\s*["']([\w-]+)""")]
    private static partial Regex Set();

    [GeneratedRegex("[a-z]ad|dfp|mpu|gpt|ddb|bnr|connatix|ligatus|mgid|primis|player|google|hgiks|ezmob|insticator|[^-a-z0-9_]"
        + "|^(fixedban|gasense|localpp|openx-widget|afc-container|pub[0-9x]+|sponseredlinks|sporsored-results|toppannonse"
        + "|velsof_wheel_container|pk-status-message|gnt_atomsnc|ultimedia_wrapper|pubexchange_below_content|sellwild-loader)$")]
    private static partial Regex OfNoHeading();
}
