using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>The changes on purpose, lines of <c>ADDRESS-PATTERN | REGEX of a changed line | why</c>.</summary>
public sealed class Expected
{
    private readonly List<(Regex Address, Regex Line)> rules = [];

    public static Expected Read(string? file)
    {
        var expected = new Expected();
        foreach (var line in file is null ? [] : File.ReadAllLines(file).Where(l => l.Trim() is [not '#', ..]))
        {
            // The regular expression may hold a bar; those around it have spaces.
            var first = line.IndexOf(" | ", StringComparison.Ordinal);
            var last = line.LastIndexOf(" | ", StringComparison.Ordinal);
            if (first < 0 || last <= first)
            {
                throw new FormatException($"{file}: not ADDRESS-PATTERN | REGEX | why: {line}");
            }

            var address = "^" + Regex.Escape(line[..first].Trim()).Replace("\\*", ".*", StringComparison.Ordinal) + "$";
            expected.rules.Add((new(address), new(line[(first + 3)..last].Trim())));
        }

        return expected;
    }

    /// <summary>What changed at an address and is not named.</summary>
    /// <param name="lines">Each with its sign.</param>
    public IReadOnlyList<string> Unnamed(string address, IReadOnlyList<string> lines)
    {
        var here = rules.Where(r => r.Address.IsMatch(address)).ToList();
        return [.. lines.Where(l => !here.Any(r => r.Line.IsMatch(l)))];
    }
}
