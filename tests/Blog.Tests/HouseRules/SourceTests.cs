using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules;

public partial class SourceTests
{
    private const int MaxLines = 200;

    private static readonly string[] VagueNames =
        ["Services", "Models", "Helpers", "Common", "Utils", "Utilities", "Misc", "Managers"];

    /// <summary>What the top of the repository holds; a person should take it in at one glance.</summary>
    private static readonly string[] Top =
    [
        ".ci", ".config", ".dockerignore", ".editorconfig", ".gitattributes", ".gitignore", "Blog.sln", "Directory.Build.props",
        "Directory.Packages.props", "Dockerfile", "LICENSE", "README.md", "appsettings.json", "docker", "docs", "global.json",
        "src", "tests",
    ];

    // What building and running leave there, all of it ignored by Git.
    private static readonly string[] NotInGit =
        [".git", ".vs", ".vscode", ".idea", "data", "artifacts", "bin", "obj", "TestResults", "node_modules"];

    private static IEnumerable<string> Code => Sources.Files("src", "*.cs").Concat(Sources.Files("tests", "*.cs"));

    [Fact]
    public void The_top_of_the_repository_is_tidy()
    {
        var found = Directory.EnumerateFileSystemEntries(Sources.Root).Select(path => Path.GetFileName(path)!);
        Assert.Empty(found.Except(NotInGit).Except(Top));
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var folders = Code.SelectMany(path => Path.GetDirectoryName(Sources.Relative(path))!.Split('/')).Distinct();
        Assert.Empty(folders.Intersect(VagueNames));
    }

    [Fact]
    public void No_file_is_longer_than_200_lines() =>
        Assert.Empty(Code.Where(path => File.ReadLines(path).Count() > MaxLines).Select(Sources.Relative));

    [Fact]
    public void Text_is_normalized_where_nothing_throws_on_it() =>
        Assert.Equal(["src/Blog.Core/Texts/Characters.cs"], Sources.OfModules("*.cs")
            .Where(path => Normalizing().IsMatch(File.ReadAllText(path))).Select(Sources.Relative));

    [Fact]
    public void Redirects_are_written_by_one_writer_and_to_checked_addresses() =>
        Assert.Equal(
            [
                "src/Blog.Support/Donations/BarPutAwayController.cs", "src/Blog.Web/PageCache/CanonicalPath.cs",
                "src/Blog.Web/PageCache/OneRedirect.cs", "src/Blog.Web/Shared/RedirectWriter.cs",
                "src/Blog.Web/Themes/ReaderThemesController.cs", "src/Blog.Web/Themes/SiteIconAddresses.cs",
            ],
            Sources.OfModules("*.cs").Where(path => Redirecting().IsMatch(File.ReadAllText(path)))
                .Select(Sources.Relative).Order());

    [Fact]
    public void No_view_holds_a_style() =>
        Assert.Empty(Sources.OfModules("*.cshtml")
            .Where(path => StyleAttribute().IsMatch(File.ReadAllText(path)))
            .Select(Sources.Relative));

    // Linked data is read and never run: one function writes its block, with its only type, and lets nothing end it.
    [Fact]
    public void No_code_writes_a_script_but_the_block_of_linked_data() =>
        Assert.Equal(["src/Blog.Core/Heads/LinkedData.cs"], Sources.OfModules("*.cs")
            .Where(path => File.ReadAllText(path).Contains("\"<script", StringComparison.OrdinalIgnoreCase))
            .Select(Sources.Relative));

    [Fact]
    public void No_view_holds_a_script_of_its_own_or_an_event_attribute() =>
        Assert.Empty(Sources.OfModules("*.cshtml")
            .Where(path => InlineScript().IsMatch(File.ReadAllText(path)))
            .Select(Sources.Relative));

    [Fact]
    public void Time_comes_from_the_TimeProvider_only() =>
        Assert.Empty(Sources.OfModules("*.cs")
            .Where(path => Clock().IsMatch(File.ReadAllText(path)))
            .Select(Sources.Relative));

    [Fact]
    public void Every_public_type_says_what_it_is_for() =>
        Assert.Empty(Sources.OfModules("*.cs").SelectMany(TypesWithoutSummary));

    private static IEnumerable<string> TypesWithoutSummary(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (PublicType().Match(lines[i]) is { Success: true } type
                && !HasSummary(lines, i)
                && !IsOtherPart(path, type.Groups["name"].Value))
            {
                yield return $"{Sources.Relative(path)}: {type.Groups["name"].Value}";
            }
        }
    }

    private static bool HasSummary(string[] lines, int type)
    {
        var i = type - 1;
        while (i >= 0 && lines[i].TrimStart() is ['[', ..] or ['/', '/', '/', ..])
        {
            if (lines[i].Contains("<summary>"))
            {
                return true;
            }

            i--;
        }

        return false;
    }

    // Article.Publication.cs is a further part of Article.cs, which has the summary.
    private static bool IsOtherPart(string path, string name) =>
        Path.GetFileNameWithoutExtension(path).StartsWith(name + ".", StringComparison.Ordinal);

    [GeneratedRegex("""\sstyle\s*=\s*["'@]|<style\b(?![^>]*nonce|\s*>@)""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAttribute();

    [GeneratedRegex("""<script(?![^>]*\bsrc\s*=)|\son(click|change|submit|load|error|input)\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\.(Is)?Normalized?\(\s*(System\.Text\.)?(NormalizationForm|\)|form\))")]
    private static partial Regex Normalizing();

    [GeneratedRegex(@"Headers\.Location =|Headers\[""Location""\]|Response\.Redirect\(|Results\.(Local)?Redirect|IsLocalUrl")]
    private static partial Regex Redirecting();

    [GeneratedRegex(@"^\s*public (?:(?:static|sealed|abstract|partial|readonly) )*(?:class|record struct|record|struct|interface|enum|delegate [\w<>?,\s]+?) (?<name>\w+)")]
    private static partial Regex PublicType();
}
