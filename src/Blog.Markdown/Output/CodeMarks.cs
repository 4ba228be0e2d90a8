using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Markdown.Output;

/// <summary>
/// What stands after the language of a fence: <c>{3,5-7}</c> marks lines, <c>diff</c>
/// colours what comes and goes, <c>title="Program.cs"</c> names the file.
/// </summary>
internal sealed partial record CodeMarks(IReadOnlySet<int> Lines, bool IsDiff, string? Title)
{
    private const int MostLines = 2_000;

    public static CodeMarks Of(string? info, string? arguments)
    {
        var text = $"{info} {arguments}";
        var title = TitleWords().Match(text) is { Success: true } match ? match.Groups[1].Value + match.Groups[2].Value : null;
        return new(LinesOf(LineNumbers().Match(text).Groups[1].Value), DiffWord().IsMatch(text), title);
    }

    /// <summary>The first character of a line of a difference, which says what it is; empty for an empty line.</summary>
    public static string SignOf(string line) => line is ['+' or '-' or ' ', ..] ? line[..1] : "";

    /// <summary>The element around a line; null for none.</summary>
    public string? ElementOf(int line, string? sign) =>
        sign switch { "+" => "ins", "-" => "del", _ => Lines.Contains(line) ? "mark" : null };

    /// <summary>The attribute that colours a line that comes or goes.</summary>
    public static string ClassOf(string element) =>
        element switch { "ins" => " class=\"tok-inserted\"", "del" => " class=\"tok-deleted\"", _ => "" };

    private static HashSet<int> LinesOf(string ranges)
    {
        var lines = new HashSet<int>();
        foreach (var range in ranges.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = range.Split('-', 2, StringSplitOptions.TrimEntries);
            if (Number(ends[0]) is { } first && Number(ends[^1]) is { } last)
                for (var line = first; line <= last && lines.Count < MostLines; line++) lines.Add(line);
        }
        return lines;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000
            ? number
            : null;

    [GeneratedRegex(@"\{([\d,\s-]{1,200})\}")]
    private static partial Regex LineNumbers();

    // After another language; alone it is a language itself.
    [GeneratedRegex(@"^\S+\s(.{0,300}\s)?diff\b")]
    private static partial Regex DiffWord();

    [GeneratedRegex("""\btitle=(?:"([^"]{1,100})"|([^\s"]{1,100}))""")]
    private static partial Regex TitleWords();
}
