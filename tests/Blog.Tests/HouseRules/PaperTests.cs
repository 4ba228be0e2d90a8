using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules;

/// <summary>What the papers point to is there: files, headings, and the paths that they name; and each key is told.</summary>
public partial class PaperTests
{
    // Who follows the papers makes it.
    private const string Passwords = "docker/.env";

    [Fact]
    public void Links_lead_to_files_and_headings_that_exist() =>
        Assert.Empty(
            Papers().SelectMany(paper => Links(paper).Where(link => !Leads(paper, link)).Select(link => Say(paper, link))));

    [Fact]
    public void Named_paths_exist() =>
        Assert.Empty(Papers().SelectMany(paper => Paths(paper).Where(path => !IsThere(path)).Select(path => Say(paper, path))));

    [Fact]
    public void Each_key_of_the_configuration_is_told()
    {
        var told = File.ReadAllText(Path.Combine(Sources.Root, "docs/configure.md"));
        var keys = Sources.Files("src", "*.cs")
            .SelectMany(path => Key().Matches(File.ReadAllText(path)).Select(m => m.Groups[1].Value));
        Assert.Empty(keys.Distinct().Where(key => !told.Contains($"`{key}`")).Except(["Log:Quiet", "Blog:Owner"]));
    }

    private static IEnumerable<string> Papers() =>
        Directory.EnumerateFiles(Sources.Root, "*.md")
            .Concat(Folder("docs").SelectMany(docs => Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories)));

    private static IEnumerable<string> Folder(string name) =>
        new[] { Path.Combine(Sources.Root, name) }.Where(Directory.Exists);

    // Examples of Markdown in code are no links.
    private static IEnumerable<string> Links(string paper) =>
        Link().Matches(Code().Replace(File.ReadAllText(paper), ""))
            .Select(m => m.Groups["to"].Value)
            .Where(to => !Elsewhere().IsMatch(to));

    private static bool Leads(string paper, string link)
    {
        var (path, heading) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, "");
        var file = path.Length == 0 ? paper : Path.Combine(Path.GetDirectoryName(paper)!, Uri.UnescapeDataString(path));
        return (File.Exists(file) || Directory.Exists(file)) && (heading.Length == 0 || Headings(file).Contains(heading));
    }

    // As GitHub makes anchors of headings; a heading that comes again gets a number.
    private static HashSet<string> Headings(string file)
    {
        var found = new HashSet<string>();
        foreach (Match heading in Heading().Matches(Fence().Replace(File.ReadAllText(file), "")))
        {
            var text = MarkedUp().Replace(heading.Groups["text"].Value, "$1").Trim().ToLowerInvariant();
            var anchor = NotInAnchor().Replace(text, "").Replace(' ', '-');
            var again = Enumerable.Range(1, 99).Select(n => $"{anchor}-{n}").Prepend(anchor);
            found.Add(again.First(name => !found.Contains(name)));
        }

        return found;
    }

    private static IEnumerable<string> Paths(string paper) =>
        Named().Matches(File.ReadAllText(paper)).Select(m => m.Value.TrimEnd('.', ',', '-')).Distinct();

    private static bool IsThere(string path) =>
        path == Passwords || (Path.Combine(Sources.Root, path) is var full && (File.Exists(full) || Directory.Exists(full)));

    private static string Say(string paper, string what) => $"{Sources.Relative(paper)}: {what}";

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)(?:\s+""[^""]*"")?\)|(?:src|srcset|href)=""(?<to>[^""\s]+)")]
    private static partial Regex Link();

    // "Log:Quiet" is how a verb tells the log of itself, "Blog:Owner" a section, whose keys have a row.
    [GeneratedRegex("\"((?:Blog|Cache|Counting|Data|Database|Example|Forms|Log|Mail|Proxy|Share):[A-Z][A-Za-z:]*)\"")]
    private static partial Regex Key();

    [GeneratedRegex("^(?:[a-z]+:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^```.*?^```|`[^`\n]+`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex MarkedUp();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    // A path of the repository in full; one with a placeholder (*, …, <name>, {name}, NAME) ends before it or is none.
    [GeneratedRegex(@"(?<![\w/.@-])(?:src|tests|docker|docs|\.ci)/[\w./-]*(?![\w./<*{…$-])")]
    private static partial Regex Named();
}
