namespace Blog.Benchmarks.Witness;

/// <summary>What differs between two texts, line by line: the longest common subsequence stays, the rest went or came.</summary>
public static class LineDifference
{
    /// <summary>Cells of the table at most; what is larger went and came as a whole.</summary>
    private const long Table = 16_000_000;

    /// <returns>Lines that begin with - or +, in order.</returns>
    public static IReadOnlyList<string> Between(string before, string after)
    {
        var (a, b) = (before.Split('\n'), after.Split('\n'));
        var (first, last) = (a.AsSpan().CommonPrefixLength(b), 0);
        while (last < Math.Min(a.Length, b.Length) - first && a[^(last + 1)] == b[^(last + 1)])
        {
            last++;
        }

        (a, b) = (a[first..^last], b[first..^last]);

        return (long)a.Length * b.Length > Table ? [.. Marked('-', a), .. Marked('+', b)] : Walk(a, b, Lengths(a, b));
    }

    private static IEnumerable<string> Marked(char sign, string[] lines) => lines.Select(l => sign + l);

    // Of the rest of both from each pair of lines on.
    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static List<string> Walk(string[] a, string[] b, int[,] lengths)
    {
        var lines = new List<string>();
        for (var (i, j) = (0, 0); i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                lines.Add('-' + a[i++]);
            }
            else
            {
                lines.Add('+' + b[j++]);
            }
        }

        return lines;
    }
}
