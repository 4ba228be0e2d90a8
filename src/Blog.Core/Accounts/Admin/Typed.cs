using Blog.Core.Texts;

namespace Blog.Core.Accounts.Admin;

/// <summary>Normalizes what people type or paste, before it is validated and stored.</summary>
public static class Typed
{
    /// <summary>One line: without the characters that no text holds (NUL among them) and without space around it.</summary>
    public static string Line(string? text) => Characters.Without(Characters.OneLine(text ?? ""), lines: false).Trim();

    /// <summary>A field of a form without space around it; what else must not stand in it, its own check names.</summary>
    public static string Field(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
