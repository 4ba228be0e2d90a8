using System.Text.RegularExpressions;
using Blog.Core.Texts;

namespace Blog.Transfer.Fields;

/// <summary>Truncates and cleans a field's text to what the blog can store, and adds a warning for what it removed.</summary>
internal static partial class Fitting
{
    private const int MostNamed = 3;

    /// <summary>One line of what forms take, cut with "…" at the limit (UTF-16 characters); empty if nothing is seen.</summary>
    public static string Line(string? text, int max, string field, List<string> warnings)
    {
        var line = Spaces().Replace(Without(Characters.OneLine(text ?? ""), lines: false, field, warnings), " ").Trim();
        if (Characters.AreInvisible(line)) return "";
        if (line.Length <= max) return line;
        warnings.Add($"The {field} is {line.Length} characters long and was cut to {max}.");
        var end = char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>Text of several lines without the characters that no form takes.</summary>
    public static string Text(string? text, string field, List<string> warnings) =>
        Without((text ?? "").ReplaceLineEndings("\n"), lines: true, field, warnings).Trim();

    /// <summary>A Markdown body without the characters that no form takes: with one, nobody could save the text again.</summary>
    public static string Body(string body, List<string> warnings) => Without(body, lines: true, "text", warnings);

    private static string Without(string text, bool lines, string field, List<string> warnings)
    {
        var refused = Characters.RefusedIn(text, lines).Select(c => c.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        if (refused.Count == 0) return text;
        warnings.Add($"The {field} contained control characters or others that cannot be displayed, which were removed: "
            + $"{string.Join(", ", refused.Take(MostNamed))}{(refused.Count > MostNamed ? " and others" : "")}.");
        return Characters.Without(text, lines);
    }

    /// <summary>A BCP 47 language tag, or empty with a warning.</summary>
    public static string Language(string? text, int max, List<string> warnings)
    {
        var tag = (text ?? "").Trim().Replace('_', '-').Split('.')[0];
        if (tag.Length == 0 || (tag.Length <= max && Languages.IsWellFormed(tag))) return tag;
        warnings.Add(
            $"The language \"{(tag.Length <= 40 ? tag : tag[..40] + "…")}\" is not a language code such as \"en\" or \"pt-BR\" "
                + "and was ignored.");
        return "";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
