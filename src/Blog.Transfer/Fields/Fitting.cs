using System.Text.RegularExpressions;
using Blog.Core.Forms;
using Blog.Core.Texts;

namespace Blog.Transfer.Fields;

/// <summary>Truncates and cleans a field's text to what the blog can store, and adds a warning for what it removed.</summary>
internal static partial class Fitting
{
    /// <summary>One line without control characters, cut with "…" at the limit (UTF-16 characters).</summary>
    public static string Line(string? text, int max, string field, List<string> warnings)
    {
        var line = Spaces().Replace(text ?? "", " ").Trim();
        if (line.Length <= max) return line;
        warnings.Add($"The {field} is {line.Length} characters long and was cut to {max}.");
        var end = char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>Text of several lines without the characters that no form takes.</summary>
    public static string Text(string? text) => Without((text ?? "").ReplaceLineEndings("\n")).Trim();

    /// <summary>A Markdown body without the characters that no form takes: with one, nobody could save the text again.</summary>
    public static string Body(string body, List<string> warnings)
    {
        if (!body.Any(c => PlainTextAttribute.IsRefused(c, lines: true))) return body;
        warnings.Add("The text held control characters, which were left out.");
        return Without(body);
    }

    private static string Without(string text) =>
        string.Concat(text.Where(c => !PlainTextAttribute.IsRefused(c, lines: true)));

    /// <summary>A BCP 47 language tag, or empty with a warning.</summary>
    public static string Language(string? text, int max, List<string> warnings)
    {
        var tag = (text ?? "").Trim().Replace('_', '-').Split('.')[0];
        if (tag.Length == 0 || (tag.Length <= max && Languages.IsWellFormed(tag))) return tag;
        warnings.Add(
            $"The language \"{(tag.Length <= 40 ? tag : tag[..40] + "…")}\" is no language tag such as \"en\" or \"pt-BR\" "
                + "and was left out.");
        return "";
    }

    [GeneratedRegex(@"[\s\p{Cc}\u202d\u202e]+")]
    private static partial Regex Spaces();
}
