namespace Blog.Core.Accounts.Admin;

/// <summary>Normalizes what people type or paste, before it is validated and stored.</summary>
public static class Typed
{
    /// <summary>One line: without control characters (NUL among them) and without space around it.</summary>
    public static string Line(string? text) => string.Concat((text ?? "").Where(c => !char.IsControl(c))).Trim();

    /// <summary>Several lines, ended by <c>\n</c>: without other control characters and without space around them.</summary>
    public static string Lines(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
}
