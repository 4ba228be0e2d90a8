using AngleSharp.Dom;
using Blog.Markdown.Syntax;

namespace Blog.Markdown.Safety;

/// <summary>Keeps authors' own ids, unless they clash with an id of the page, of a heading or of a footnote.</summary>
internal static class ElementIds
{
    public static void Keep(IElement body, IReadOnlySet<string> headingIds)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in body.QuerySelectorAll("[id]"))
            if (!IsFine(element, element.Id!, headingIds) || !seen.Add(element.Id!)) element.RemoveAttribute("id");
    }

    private static bool IsFine(IElement element, string id, IReadOnlySet<string> headingIds)
    {
        // The program's own are as long as it makes them.
        if (headingIds.Contains(id)) return element.LocalName is ['h', >= '1' and <= '6'];
        if (id.Length is 0 or > 100 || id.Any(char.IsWhiteSpace) || HeadingIds.IsPageId(id)) return false;
        if (id.StartsWith("fn:", StringComparison.Ordinal)) return element.LocalName == "li";
        return !id.StartsWith("fnref:", StringComparison.Ordinal) || element.LocalName == "a";
    }
}
