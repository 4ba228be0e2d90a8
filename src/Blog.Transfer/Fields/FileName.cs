using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Transfer.Fields;

/// <summary>Parses a file's path as Jekyll and Hugo do: date, slug, language, whether it is a draft or a page.</summary>
internal sealed partial record FileName(string Slug, string? Date, string? Language, string[] Folders)
{
    // Stricter than what the machine knows as a language (Blog.Core/Texts/Languages): that has 145 other names, such as "fin",
    // "in" and "eng", and a file "notes.in.md" is not in Indonesian.
    private static readonly HashSet<string> Languages =
        [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Select(culture => culture.Name.ToLowerInvariant())];

    public bool InDrafts => Folders.Contains("_drafts");
    public bool IsJekyll => Folders.Contains("_posts") || InDrafts;
    public bool InPages => Folders is [.., "pages" or "_pages" or "page"];

    /// <summary>The folder above Jekyll's _posts, which Jekyll takes for a category; null when there is none.</summary>
    public string? FolderCategory => Array.IndexOf(Folders, "_posts") is > 0 and var at ? Folders[at - 1] : null;

    public static FileName Of(string relativePath)
    {
        var parts = relativePath.Split('/');
        var folders = parts[..^1];
        var (stem, language) = PartLanguage(Path.GetFileNameWithoutExtension(parts[^1]));
        // A page bundle: my-post/index.md with its pictures beside it is named by its folder.
        if (stem.Equals("index", StringComparison.OrdinalIgnoreCase) && folders is [.. var above, var bundle])
            (stem, folders) = (bundle, above);
        var match = Dated().Match(stem);
        return match.Success
            ? new FileName(match.Groups[2].Value, match.Groups[1].Value, language, folders)
            : new FileName(stem, null, language, folders);
    }

    /// <summary>The name as a heading: "my-first_post" becomes "My first post".</summary>
    public string Humanized()
    {
        var words = Slug.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "Untitled" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static (string Stem, string? Language) PartLanguage(string stem)
    {
        var dot = stem.LastIndexOf('.');
        var ending = dot > 0 ? stem[(dot + 1)..].ToLowerInvariant() : "";
        return ending.Length >= 2 && Languages.Contains(ending.Split('-')[0]) ? (stem[..dot], ending) : (stem, null);
    }

    [GeneratedRegex(@"\A(\d{4}-\d{1,2}-\d{1,2})[-_](.+)\z")]
    private static partial Regex Dated();
}
