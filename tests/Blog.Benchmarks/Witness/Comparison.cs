namespace Blog.Benchmarks.Witness;

/// <summary>Says in which addresses two recordings differ, and how; what changed on purpose is counted only.</summary>
public sealed class Comparison(
    SortedDictionary<string, string> before, SortedDictionary<string, string> after, Expected expected)
{
    /// <summary>Lines of a difference that are shown.</summary>
    private const int Shown = 12;

    private const int Wide = 220;

    private int expectedOnes;
    private int others;

    /// <returns>Whether nothing differs but on purpose.</returns>
    public bool Print()
    {
        var all = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).ToList();
        foreach (var address in all)
        {
            var lines = Lines(address);
            if (lines.Count > 0)
            {
                Print(address, lines);
            }
        }

        Console.WriteLine(
            $"{before.Count:N0} addresses before, {after.Count:N0} after: {others:N0} differ, {expectedOnes:N0} on purpose.");
        foreach (var part in all.GroupBy(a => a.Split(' ')[0]))
        {
            Console.WriteLine($"  {part.Key}: {part.Count():N0}");
        }

        return others == 0;
    }

    private IReadOnlyList<string> Lines(string address) =>
        !before.TryGetValue(address, out var a) ? ["only after"]
        : !after.TryGetValue(address, out var b) ? ["only before"]
        : a == b ? [] : LineDifference.Between(a, b);

    private void Print(string address, IReadOnlyList<string> changed)
    {
        var lines = expected.Unnamed(address, changed);
        if (lines.Count == 0)
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
