using System.Globalization;
using System.Text;
using Blog.Core.Texts;

namespace Blog.Markdown.Syntax;

/// <summary>Gives headings readable ids that stay the same as long as their text does, in any script.</summary>
internal sealed class HeadingIds(TextIds ids)
{
    /// <summary>Ids for the page around a text, beside all that begin with "page-"; nothing in a text gets one.</summary>
    public static readonly IReadOnlySet<string> PageIds = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "main", "content", "top", "header", "footer", "nav", "menu", "search", "toc", "sidebar", "title", "article", "body",
        "site", "skip", "theme", "comments", "comment", "contact", "donate", "donation", "ads", "ad", "q", "form", "related",
        "continue-reading", "author", "meta", "hero", "verdict",
    };

    private const int LongestSlug = 120;
    // How often each id was asked for; counting on from there keeps a text of nothing but equal headings fast.
    private readonly Dictionary<string, int> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for an id that belongs to the page, not to the text.</summary>
    public static bool IsPageId(string id) =>
        PageIds.Contains(id) || id.StartsWith("page-", StringComparison.OrdinalIgnoreCase);

    /// <summary>What something in a text is called instead of an id of the page.</summary>
    public static string Instead(string id) => "section-" + id;

    /// <summary>The id for the next heading: its slug; numbered from "-1" when taken, as GitHub does.</summary>
    public string Next(string text)
    {
        var slug = Slug(text);
        if (slug.Trim('-').Length == 0) slug = "section";
        if (IsPageId(slug)) slug = Instead(slug);
        var id = slug;
        var n = taken.GetValueOrDefault(slug);
        while (taken.ContainsKey(id) || ids.IsTakenBefore(id)) id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++n}");
        taken[slug] = n;
        taken.TryAdd(id, 0);
        ids.Add(id, text);
        return id;
    }

    // GitHub's rule to the letter (signs fall away, each space becomes a dash): links inside imported texts rely on it.
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.InForm(NormalizationForm.FormC).EnumerateRunes())
        {
            if (slug.Length >= LongestSlug) break;
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '_') slug.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.IsWhiteSpace(rune) || rune.Value is '-') slug.Append('-');
        }
        return slug.ToString();
    }

    // Vowel signs of Urdu, Hindi or Thai are marks: without them the words would be others.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
