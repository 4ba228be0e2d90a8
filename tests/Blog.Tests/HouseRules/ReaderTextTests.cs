using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Blog.Tests.HouseRules;

/// <summary>All that readers see of the program's own words comes from resources, and every language has all of it.</summary>
public partial class ReaderTextTests
{
    private const string Core = "Blog.Core";

    private static readonly string Sample = ProjectOf(Path.Combine(Sources.Root, Sources.Sample));

    public static TheoryData<string> Languages => new("de", "ur");

    private static IEnumerable<string> Views =>
        Sources.OfModules("*.cshtml")
            .Where(IsForReaders)
            .Where(path => !Path.GetFileName(path).StartsWith("_View", StringComparison.Ordinal));

    private static ILookup<string, string> KeysByProject { get; } = Views.Concat(Sources.OfModules("*.cs").Where(IsForReaders))
        .SelectMany(path => Key().Matches(File.ReadAllText(path))
            .Select(m => (Project: ProjectOf(path), Key: Regex.Unescape(m.Groups[1].Value))))
        .Distinct()
        .ToLookup(k => k.Project, k => k.Key);

    [Theory, MemberData(nameof(Languages))]
    public void Each_text_that_readers_see_is_in_its_module_or_in_Core_in_each_language(string language)
    {
        Assert.True(KeysByProject.Sum(p => p.Count()) > 50);
        var shared = TextsOf(Core, language).Keys;
        Assert.Empty(KeysByProject.SelectMany(p => p.Except(shared).Except(TextsOf(p.Key, language).Keys)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_translation_is_empty_or_of_a_text_that_its_module_does_not_say(string language)
    {
        var ofProgram = KeysByProject.Where(p => p.Key != Sample).SelectMany(p => p).ToList();
        foreach (var (project, texts) in Files(language))
        {
            Assert.Empty(texts.Keys.Except(project == Core ? ofProgram : KeysByProject[project]));
            Assert.DoesNotContain(texts, t => string.IsNullOrWhiteSpace(t.Value));
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_two_modules_say_stands_in_Core_alone(string language) =>
        Assert.Empty(Files(language).SelectMany(f => f.Texts.Keys).GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory, MemberData(nameof(Languages))]
    public void A_translation_has_the_places_of_its_original(string language) =>
        Assert.Empty(Texts(language).Where(t => !Places(t.Key).SequenceEqual(Places(t.Value))).Select(t => t.Key));

    [Theory, MemberData(nameof(Languages))]
    public void A_translation_ends_as_its_original_does(string language) =>
        Assert.Empty(Texts(language).Where(t => Ending(t.Key) != Ending(t.Value) && t.Value != "تحریر:").Select(t => t.Key));

    [Fact]
    public void No_reader_s_view_says_anything_in_words_of_its_own() =>
        Assert.Equal(
            [],
            Views.SelectMany(path => RazorText.Bare(File.ReadAllText(path)).Select(text => $"{Sources.Relative(path)}: {text}")));

    [Theory]
    [InlineData("<p>Bare</p>", "Bare")]
    [InlineData("<p>@T[\"Fine\"]</p>", null)]
    [InlineData("@if (some)\n{\n<a title=\"Bare\" href=\"/x\">@(Model.Name ?? \"x\")</a>\n}", "Bare")]
    [InlineData("@{\nvar x = \"code\";\n}\n<b>@x.Of(\"y\")!.Name</b> <i>&middot;</i>", null)]
    public void Bare_words_are_found(string view, string? said) => Assert.Equal(said is null ? [] : [said], RazorText.Bare(view));

    // The admin area and its doors speak English alone.
    private static bool IsForReaders(string path) =>
        !Sources.Relative(path).Contains("Admin/")
            && !Sources.Relative(path).StartsWith("src/Blog.Web/Account/", StringComparison.Ordinal);

    private static string ProjectOf(string path) => Sources.Relative(path).Split('/')[1];

    private static IEnumerable<(string Project, Dictionary<string, string> Texts)> Files(string language) =>
        Sources.OfModules($"Texts.{language}.resx").Select(path => (ProjectOf(path), Read(path)));

    private static Dictionary<string, string> Texts(string language) =>
        Files(language).SelectMany(f => f.Texts).DistinctBy(t => t.Key).ToDictionary(t => t.Key, t => t.Value);

    private static Dictionary<string, string> TextsOf(string project, string language) =>
        Files(language).SingleOrDefault(f => f.Project == project).Texts ?? [];

    private static Dictionary<string, string> Read(string path) => XDocument.Load(path).Descendants("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order();

    private static char Ending(string text) =>
        text[^1] switch { '۔' => '.', '؟' => '?', var c when char.IsPunctuation(c) && c != '}' => c, _ => ' ' };

    [GeneratedRegex(@"(?:\b[Tt]\[|ErrorMessage = |AddSiteLink\(SiteLinkPlace\.\w+, )""((?:[^""\\]|\\.)+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
