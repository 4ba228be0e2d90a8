using Blog.Ads.Slots;
using Blog.Core.PageCache;

namespace Blog.Ads.Serving;

/// <summary>A slot on one page.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Name">Its name in the page's plan; a slot that lies at
/// each of the author's breaks is there several times.</param>
/// <param name="At">The number of its spot in a text, or how many items of a list stand before it; 0 elsewhere.</param>
public sealed record PlacedSlot(AdSlot Slot, string Name, int At);

/// <summary>
/// Which slots a page has, and where: by the kind of page, its category, its author's ad breaks and the length of its text.
/// </summary>
public static class SlotLayout
{
    /// <summary>Ad breaks of one text that are filled.</summary>
    public const int MaxBreaks = 8;

    private const string Article = "article";

    /// <summary>
    /// The slots of a page, in the order in which candidates are chosen
    /// for them. Distance rules count ads at the text's top and end too.
    /// </summary>
    public static IReadOnlyList<PlacedSlot> Of(AdSnapshot snapshot, PageSubject page, AdSettings rules)
    {
        var kind = KindOf(page.Kind);
        if (kind == SlotPages.None
            || snapshot.IsFree(AdExemption.Category, page.CategoryId)
            || (kind == SlotPages.Articles && snapshot.IsFree(AdExemption.Article, page.Id)))
        {
            return [];
        }

        var here = snapshot.Slots.Where(s => IsFor(s, kind, page, rules)).ToList();
        var text = TextSlots(here, page, rules).ToList();
        return [.. here.Where(s => s.Place != SlotPlace.InArticle)
            .Select(s => new PlacedSlot(s, s.Key, s.Place == SlotPlace.InList ? s.After ?? 1 : 0))
            .Concat(text)];
    }

    /// <summary>The kind of page, as slots know it; none for one that never carries ads.</summary>
    public static SlotPages KindOf(string kind) => kind switch
    {
        "home" => SlotPages.Home,
        Article => SlotPages.Articles,
        "page" => SlotPages.Pages,
        "category" => SlotPages.Categories,
        "tag" => SlotPages.Tags,
        "author" => SlotPages.Authors,
        "archive" or "tags" or "categories" => SlotPages.Archive,
        "search" => SlotPages.Search,
        _ => SlotPages.None,
    };

    /// <summary>Whether a place lies within an article's text or beside it.</summary>
    public static bool IsOfText(SlotPlace place) =>
        place is SlotPlace.ArticleTop or SlotPlace.InArticle or SlotPlace.ArticleEnd or SlotPlace.Sidebar;

    private static bool IsFor(AdSlot slot, SlotPages kind, PageSubject page, AdSettings rules) =>
        slot.Pages.HasFlag(kind)
        && (!IsOfText(slot.Place) || (kind == SlotPages.Articles && page.Words >= rules.MinWords))
        && (slot.Place != SlotPlace.InList || (SlotPages.Lists & ~SlotPages.Archive).HasFlag(kind))
        && (slot.CategoryIds.Count == 0 || (page.CategoryId is { } category && slot.CategoryIds.Contains(category)));

    private static IEnumerable<PlacedSlot> TextSlots(List<AdSlot> here, PageSubject page, AdSettings rules)
    {
        if (!here.Exists(s => s.Place == SlotPlace.InArticle))
        {
            yield break;
        }

        var last = here.Exists(s => s.Place == SlotPlace.ArticleTop) ? 0 : -rules.MinDistance;
        var end = here.Exists(s => s.Place == SlotPlace.ArticleEnd) ? page.Words - rules.MinDistance : int.MaxValue;
        var breaks = 0;
        foreach (var spot in page.Spots())
        {
            var slot =
                here.Find(s => s.Place == SlotPlace.InArticle && (spot.IsBreak ? s.After is null : s.After == spot.Section));
            if (slot is null
                || spot.WordsBefore - last < rules.MinDistance
                || spot.WordsBefore > end
                || (spot.IsBreak && ++breaks > MaxBreaks))
            {
                continue;
            }

            last = spot.WordsBefore;
            yield return new(slot, breaks > 1 && spot.IsBreak ? $"{slot.Key}/{breaks}" : slot.Key, spot.Number);
        }
    }
}
