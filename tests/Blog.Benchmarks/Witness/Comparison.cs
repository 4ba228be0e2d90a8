namespace Blog.Benchmarks.Witness;

/// <summary>Says in which addresses two recordings differ, and how; what is named in the file of changes on purpose is counted only.</summary>
public sealed class Comparison(SortedDictionary<string, string> before, SortedDictionary<string, string> after, Expected expected)
{
    /// <summary>Lines of a difference that are shown.</summary>
    private const int Shown = 12;

    private const int Wide = 220;

    private int expectedOnes;
    private int others;

    /// <returns>Whether nothing differs but on purpose.</returns>
    public bool Print()
    {
        foreach (var address in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var lines = Lines(address);
            if (lines.Count > 0)
            {
                Print(address, lines);
            }
        }

        Console.WriteLine($"{before.Count:N0} addresses before, {after.Count:N0} after: {others} differ, {expectedOnes} more on purpose.");
        foreach (var part in before.Keys.Union(after.Keys).GroupBy(a => a.Split(' ')[0]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {part.Key}: {part.Count():N0}");
        }

        return others == 0;
    }

    private IReadOnlyList<string> Lines(string address) => (before.GetValueOrDefault(address), after.GetValueOrDefault(address)) switch
    {
        (null, _) => ["only after"],
        (_, null) => ["only before"],
        var (a, b) => a == b ? [] : LineDifference.Between(a, b),
    };

    private void Print(string address, IReadOnlyList<string> lines)
    {
        if (expected.Names(address, lines))
        {
            expectedOnes++;
            return;
        }

        others++;
        Console.WriteLine(address);
        foreach (var line in lines.Take(Shown))
        {
            Console.WriteLine("    " + (line.Length > Wide ? line[..Wide] + "…" : line));
        }

        if (lines.Count > Shown)
        {
            Console.WriteLine($"    … and {lines.Count - Shown} more lines");
        }
    }
}
