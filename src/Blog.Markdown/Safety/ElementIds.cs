using AngleSharp.Dom;
using Blog.Markdown.Syntax;

namespace Blog.Markdown.Safety;

/// <summary>
/// Keeps authors' own ids, unless they clash with one of a heading or of a footnote; changes those that the page has itself; and
/// turns those that ad blockers hide into names, so that the element is shown and a link to it still leads there.
/// </summary>
internal static class ElementIds
{
    public static void Keep(IElement body, TextIds ids)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in body.QuerySelectorAll("[id]"))
        {
            var id = element.Id!;
            if (!IsFine(element, id, ids) || !seen.Add(id))
            {
                element.RemoveAttribute("id");
                continue;
            }

            var now = ids.IsHeading(id) ? id : ids.Free(id);
            if (now != id) element.Id = now;
            ids.AddOwn(id, now);
            if (AdIds.IsLikely(now)) NameInstead(element, now);
        }
    }

    // Browsers look for <a name> when no element has the id; no rule of a blocker does.
    private static void NameInstead(IElement element, string id)
    {
        element.RemoveAttribute("id");
        if (element.Closest("a") is { } link)
        {
            if (!link.HasAttribute("name")) link.SetAttribute("name", id);
            return;
        }

        var name = element.Owner!.CreateElement("a");
        name.SetAttribute("name", id);
        var holder = HolderIn(element);
        if (holder is not null) holder.Prepend(name);
        else if (!element.LocalName.StartsWith("col", StringComparison.Ordinal)) element.Before(name);
    }

    // Lists and tables hold words in their parts only; what is empty, nowhere.
    private static IElement? HolderIn(IElement element) => element.LocalName switch
    {
        "ul" or "ol" => element.QuerySelector("li"),
        "dl" => element.QuerySelector("dt, dd"),
        "table" or "thead" or "tbody" or "tfoot" or "tr" => element.QuerySelector("caption, td, th"),
        "details" => element.QuerySelector("summary"),
        "img" or "hr" or "br" or "wbr" or "input" or "picture" or "pre" or "col" or "colgroup" => null,
        _ => element,
    };

    private static bool IsFine(IElement element, string id, TextIds ids)
    {
        // The program's own are as long as it makes them.
        if (ids.IsHeading(id)) return element.LocalName is ['h', >= '1' and <= '6'];
        if (id.Length is 0 or > 100 || id.Any(char.IsWhiteSpace)) return false;
        if (id.StartsWith("fn:", StringComparison.Ordinal)) return element.LocalName == "li";
        return !id.StartsWith("fnref:", StringComparison.Ordinal) || element.LocalName == "a";
    }
}
