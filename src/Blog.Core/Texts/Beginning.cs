namespace Blog.Core.Texts;

/// <summary>Truncates texts without splitting a surrogate pair: no database and no mail takes half a character.</summary>
public static class Beginning
{
    /// <summary>The text, or its beginning of at most so many UTF-16 units (1 or more).</summary>
    public static string Of(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
