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

    /// <summary>Whether a text has one of the commas.</summary>
    public static bool IsIn(string text) => text.IndexOfAny(Commas) >= 0;
}
