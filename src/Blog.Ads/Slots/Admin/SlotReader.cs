using System.Globalization;
using Blog.Core.Permalinks;

namespace Blog.Ads.Slots.Admin;

/// <summary>Reads a form into a slot; what cannot be is said beside its field.</summary>
/// <param name="refuse">Told the field and what is wrong.</param>
/// <param name="categories">All that there are.</param>
internal sealed class SlotReader(Action<string, string> refuse, IReadOnlyList<TermName> categories)
{
    public static IReadOnlyList<SlotPages> EachPage { get; } =
        [
            SlotPages.Home, SlotPages.Articles, SlotPages.Pages, SlotPages.Categories, SlotPages.Tags, SlotPages.Authors,
            SlotPages.Archive, SlotPages.Search,
        ];

    public void ReadInto(AdSlot slot, SlotForm form)
    {
        (slot.Name, slot.Description) = (form.Name!.Trim(), (form.Description ?? "").Trim().ReplaceLineEndings("\n"));
        slot.Place = Enum.Parse<SlotPlace>(form.Place!);
        (slot.IsOn, slot.IsOnSale) = (form.IsOn, form.IsOnSale);
        slot.WhenEmpty = Enum.TryParse<SlotFallback>(form.WhenEmpty, out var fallback) ? fallback : SlotFallback.Available;
        slot.Per = Enum.TryParse<PricePeriod>(form.Per, out var per) ? per : PricePeriod.Month;
        slot.Capacity = int.Parse(form.Capacity!, CultureInfo.InvariantCulture);
        ReadAfter(slot, form);
        ReadKinds(slot, form);
        ReadPages(slot, form);
        slot.CategoryIds = TickedRows.ReadCategories(form.CategoryIds, categories, refuse);
        (slot.PriceMinor, slot.Currency) = TypedPrice.Read(form.Price, form.Currency, refuse);
    }

    private void ReadAfter(AdSlot slot, SlotForm form)
    {
        // In no other place is there anything to count.
        slot.After = slot.Place is SlotPlace.InArticle or SlotPlace.InList && form.After is { Length: > 0 } typed
            ? int.Parse(typed, CultureInfo.InvariantCulture)
            : null;
        if (slot.Place == SlotPlace.InList && slot.After is null)
        {
            refuse(nameof(form.After), "Enter the number of articles to show before it.");
        }
    }

    private void ReadKinds(AdSlot slot, SlotForm form)
    {
        var ticked = Enum.GetValues<AdKind>()
            .Where(k => form.Kinds.Contains(k.ToString()))
            .Aggregate(AdKinds.None, (all, k) => all | k.AsSet());
        // What a place cannot show is not kept, whatever was ticked for another place.
        slot.Kinds = ticked & SlotRoom.KindsOf(slot.Place);
        if (slot.Kinds == AdKinds.None)
        {
            refuse(nameof(form.Kinds), ticked == AdKinds.None
                ? "Choose at least one kind of ad."
                : "The page top is one line of text: choose Text or Sponsored line.");
        }
    }

    private void ReadPages(AdSlot slot, SlotForm form)
    {
        if (slot.Place is SlotPlace.ArticleTop or SlotPlace.InArticle or SlotPlace.ArticleEnd or SlotPlace.Sidebar)
        {
            slot.Pages = SlotPages.Articles;
            return;
        }

        var chosen = EachPage.Where(p => form.Pages.Contains(p.ToString())).Aggregate(SlotPages.None, (all, p) => all | p);
        slot.Pages = slot.Place == SlotPlace.InList ? chosen & SlotPages.Lists : chosen;
        if (slot.Pages == SlotPages.None)
        {
            refuse(nameof(form.Pages), slot.Place == SlotPlace.InList
                ? "Choose at least one page with a list of articles."
                : "Choose at least one page type.");
        }
    }
}
