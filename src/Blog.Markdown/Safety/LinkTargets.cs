using AngleSharp.Dom;
using Blog.Markdown.Syntax;

namespace Blog.Markdown.Safety;

/// <summary>
/// Links within a text by what their author calls the place, where its id is another one: "search" is the page's own search, so
/// a heading of that name has another id.
/// </summary>
internal static class LinkTargets
{
    /// <summary>Makes an id of <c>&lt;a name="…"&gt;</c>, as authors of older pages write an anchor.</summary>
    public static void NamesToIds(IElement body)
    {
        foreach (var anchor in body.QuerySelectorAll("a[name]:not([id])")) anchor.Id = anchor.GetAttribute("name");
    }

    /// <summary>Marks links whose text is their address already: paper needs it once.</summary>
    public static void MarkBare(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a[href^='http']"))
        {
            var (href, text) = (link.GetAttribute("href")!, link.TextContent.Trim());
            if (text.Length > 0 && (href == text || href == "https://" + text || href == "http://" + text))
                link.ClassList.Add("bare");
        }
    }

    /// <summary>Leads each link to what its author means, and leaves those that lead there already.</summary>
    public static void Lead(IElement body, TextIds ids, RenderLimit limit)
    {
        foreach (var link in body.QuerySelectorAll("a[href^='#']"))
        {
            limit.Check();
            var target = Uri.UnescapeDataString(link.GetAttribute("href")!).Substring(1);
            if (target.Length > 0 && ids.Find(target) is { } id && id != target)
                link.SetAttribute("href", "#" + id.Replace("%", "%25", StringComparison.Ordinal));
        }
    }
}
