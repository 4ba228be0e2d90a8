namespace Blog.Core.Texts;

/// <summary>A list that a person types into one field, with the commas of their own script or keyboard.</summary>
public static class CommaList
{
    // Latin; Arabic and Urdu; the Japanese and Chinese comma between parts of a list; and both in the other width.
    private static readonly char[] Commas = [',', '\u060c', '\u3001', '\uff0c', '\uff64'];
    private static readonly char[] Ends = [.. Commas, '\n', '\r'];

    /// <summary>The parts, trimmed, without those that are empty.</summary>
    public static IReadOnlyList<string> Read(string? typed) =>
        (typed ?? "").Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The parts, of which some are known and may have commas in them.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="known">What stays in one piece where it stands as a part.</param>
    public static IReadOnlyList<string> Read(string? typed, IEnumerable<string> known)
    {
        var rest = $",{typed},";
        var whole = new List<string>();
        foreach (var name in known.Where(IsIn).OrderByDescending(n => n.Length))
        {
            var at = rest.IndexOf(name, StringComparison.Ordinal);
            if (at > 0
                && Ends.Contains(rest[..at].TrimEnd(' ')[^1])
                && Ends.Contains(rest[(at + name.Length)..].TrimStart(' ')[0]))
            {
                whole.Add(name);
                rest = rest.Remove(at, name.Length);
            }
        }

        return [.. Read(rest), .. whole];
    }

    /// <summary>Whether a text has one of the commas.</summary>
    public static bool IsIn(string text) => text.IndexOfAny(Commas) >= 0;
}
