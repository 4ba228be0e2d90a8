using System.Globalization;
using Blog.Core.Texts;

namespace Blog.Markdown.Output;

/// <summary>A kind of callout, and the words that authors of other systems write for it.</summary>
internal static class Callout
{
    public static readonly IReadOnlyList<string> Kinds = ["note", "tip", "important", "warning", "caution"];

    /// <summary>The kind meant by a word; null when it is none.</summary>
    public static string? Kind(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "note" or "info" or "abstract" or "summary" or "example" or "quote" or "question" => "note",
        "tip" or "hint" or "success" or "check" or "done" => "tip",
        "important" or "key" => "important",
        "warning" or "attention" => "warning",
        "caution" or "danger" or "error" or "bug" or "failure" => "caution",
        _ => null,
    };

    /// <summary>
    /// The title when the author gave none: the word itself, its first letter
    /// large; in another language than English what its kind is called.
    /// </summary>
    public static string Title(string word)
    {
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is not ("en" or "iv"))
        {
            return NameOf(Kind(word));
        }

        var lower = word.Trim().ToLowerInvariant();
        return lower.Length == 0 ? "Note" : char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    private static string NameOf(string? kind) => kind switch
    {
        "tip" => AmbientText.T["Tip"],
        "important" => AmbientText.T["Important"],
        "warning" => AmbientText.T["Warning"],
        "caution" => AmbientText.T["Caution"],
        _ => AmbientText.T["Note"],
    };
}
