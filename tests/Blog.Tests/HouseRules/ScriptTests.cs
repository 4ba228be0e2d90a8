using System.Text.RegularExpressions;
using Blog.Web.Embedded;
using Blog.Web.Scripts;

namespace Blog.Tests.HouseRules;

/// <summary>Scripts lie beside their views and share two folders of addresses.</summary>
public partial class ScriptTests
{
    private static IReadOnlyList<ScriptFile> Scripts { get; } = new ScriptFiles(EmbeddedFiles.Delivered).All;

    [Fact]
    public void No_two_scripts_have_the_same_address() =>
        Assert.Empty(Scripts.GroupBy(f => f.Address, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key));

    [Fact]
    public void Each_written_script_is_served() => Assert.Equal(
        Sources.Files("src", "*.js").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
        Scripts.Select(f => f.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_script_that_a_view_loads_is_served()
    {
        var loaded = Sources.Files("src", "*.cshtml")
            .SelectMany(path => Loaded().Matches(File.ReadAllText(path)).Select(m => m.Groups[1].Value))
            .Distinct()
            .ToList();
        Assert.NotEmpty(loaded);
        Assert.Empty(loaded.Except(Scripts.Select(f => f.Address)));
    }

    [Fact]
    public void Each_script_that_a_script_imports_is_beside_it()
    {
        var addresses = Scripts.Select(f => f.Address).ToHashSet();
        Assert.DoesNotContain(Scripts.SelectMany(Imports), address => !addresses.Contains(address));
    }

    private static IEnumerable<string> Imports(ScriptFile script)
    {
        using var reader = new StreamReader(script.CreateReadStream());
        var folder = script.Address[..(script.Address.LastIndexOf('/') + 1)];
        return [.. Imported().Matches(reader.ReadToEnd()).Select(m => folder + m.Groups[1].Value)];
    }

    [GeneratedRegex("<script[^>]*\\bsrc=\"(/[^\"]+\\.js)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("^import .* from \"\\./([^\"]+)\";", RegexOptions.Multiline)]
    private static partial Regex Imported();
}
