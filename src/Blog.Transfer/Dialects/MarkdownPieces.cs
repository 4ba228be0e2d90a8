using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Transfer.Dialects;

/// <summary>Writes the plain Markdown that a template tag stood for.</summary>
internal static partial class MarkdownPieces
{
    /// <summary>A fenced block on lines of its own, its fence longer than any inside.</summary>
    public static string Fence(string language, string code, bool startsLine)
    {
        var longest = Backticks().Matches(code).Select(run => run.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{(startsLine ? "" : "\n")}{fence}{language}\n{code.Trim('\n').TrimEnd()}\n{fence}";
    }

    public static string Picture(string source, string? alt, string? title)
    {
        var target = source.AsSpan().IndexOfAny(" ()\t") >= 0 ? $"<{source.Replace("<", "").Replace(">", "")}>" : source;
        var text = OneLine(alt ?? title ?? "").Replace("\\", "\\\\").Replace("[", "\\[").Replace("]", "\\]");
        return title is null
            ? $"![{text}]({target})"
            : $"![{text}]({target} \"{OneLine(title).Replace("\\", "\\\\").Replace("\"", "\\\"")}\")";
    }

    /// <summary>The address of an article named by a path such as "_posts/2024-05-01-title.md" or "title.md#part".</summary>
    public static string LinkTo(string path)
    {
        var parts = path.Trim('/').Split('#', 2);
        var address = "/" + Fields.FileName.Of(parts[0].Contains('.') ? parts[0] : parts[0] + ".md").Slug.ToLowerInvariant();
        return parts.Length == 2 ? $"{address}#{parts[1]}" : address;
    }

    public static string LanguageOf(string arguments) =>
        arguments.Split([' ', '"', '\''], StringSplitOptions.RemoveEmptyEntries) is [var language, ..]
            && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '_' or '.') ? language : "";

    public static bool StartsLine(StringBuilder text)
    {
        for (var at = text.Length - 1; at >= 0 && text[at] != '\n'; at--)
            if (!char.IsWhiteSpace(text[at])) return false;
        return true;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    [GeneratedRegex("`{3,}")]
    private static partial Regex Backticks();
}
