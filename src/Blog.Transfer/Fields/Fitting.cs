using System.Text.RegularExpressions;
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

    /// <summary>Text of several lines without control characters.</summary>
    public static string Text(string? text) => Controls().Replace((text ?? "").ReplaceLineEndings("\n"), "").Trim();

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

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{Cc}-[\n\t]]")]
    private static partial Regex Controls();
}
