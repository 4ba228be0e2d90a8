using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules;

/// <summary>How source text lies on the page, beyond what "dotnet format whitespace" holds.</summary>
public partial class LayoutTests
{
    private const int MaxColumns = 130;

    /// <summary>
    /// Columns of a literal for whose sake a line may be longer: a text's key, a pattern or an address is one piece.
    /// </summary>
    private const int LongLiteral = 80;

    private static readonly string[] Kinds = ["*.cs", "*.css", "*.js", "*.mjs", "*.sh"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Lines_end_before_column_130(string folder) =>
        Assert.Empty(Kinds.SelectMany(kind => Sources.Files(folder, kind)).SelectMany(LongLines));

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Usings_are_in_order_with_those_of_the_system_first(string folder) =>
        Assert.Empty(Sources.Files(folder, "*.cs").SelectMany(UnorderedUsings));

    private static IEnumerable<string> LongLines(string path)
    {
        var isRaw = false;
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var opensOrEnds = RawQuotes().Count(line) % 2 == 1;
            if (line.Length > MaxColumns && !isRaw && !IsForOneLiteral(line))
            {
                yield return $"{Sources.Relative(path)}:{index + 1} has {line.Length} columns";
            }

            isRaw ^= opensOrEnds;
        }
    }

    private static bool IsForOneLiteral(string line) =>
        Literal().Matches(line).Select(m => m.Length).DefaultIfEmpty().Max() is >= LongLiteral and var longest
            && line.Trim().Length - longest <= MaxColumns - LongLiteral;

    private static IEnumerable<string> UnorderedUsings(string path)
    {
        string? last = null;
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var place = Using().Match(line) is { Success: true } found ? PlaceOf(found) : null;
            if (place is not null && last is not null && string.CompareOrdinal(last, place) > 0)
            {
                yield return $"{Sources.Relative(path)}:{index + 1}";
            }

            last = place;
        }
    }

    // Namespaces, those of the system before others; then static classes; then names given to types.
    private static string PlaceOf(Match use)
    {
        var name = use.Groups["name"].Value.ToLowerInvariant().Replace('.', ' ') + ' ';
        var ofSystem = name.StartsWith("system ", StringComparison.Ordinal) ? 0 : 1;
        return use.Groups["alias"].Success ? $"3 {name}"
            : use.Groups["static"].Success ? $"2{ofSystem} {name}"
            : $"1{ofSystem} {name}";
    }

    [GeneratedRegex("\"\"\"+")]
    private static partial Regex RawQuotes();

    // In C#, with its raw and verbatim forms, and in scripts.
    [GeneratedRegex("""""\$*"""+.*?"""+|@"(?:[^"]|"")*"|"(?:[^"\\]|\\.)*"|`[^`]*`|(?<=["(])https?:[^")]*""""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^(?:global )?using (?<static>static )?(?:(?<name>\w+)(?<alias> =) [^;]+|(?<name>[\w.]+));$")]
    private static partial Regex Using();
}
