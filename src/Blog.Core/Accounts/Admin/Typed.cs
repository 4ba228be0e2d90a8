using Blog.Core.Texts;

namespace Blog.Core.Accounts.Admin;

/// <summary>Normalizes what people type or paste, before it is validated and stored.</summary>
public static class Typed
{
    /// <summary>One line: without the characters that no text holds (NUL among them) and without space around it.</summary>
    public static string Line(string? text) => Characters.Without(Characters.OneLine(text ?? ""), lines: false).Trim();

    /// <summary>Several lines, ended by <c>\n</c>: without those characters and without space around them.</summary>
    public static string Lines(string? text) =>
        Characters.Without((text ?? "").ReplaceLineEndings("\n"), lines: true).Trim();
}
