using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>What readers are told of a slot.</summary>
public static class SlotWords
{
    /// <summary>Where on a page it lies.</summary>
    public static string PlaceOf(AdSlot slot, IStringLocalizer<Texts> t) => slot.Place switch
    {
        SlotPlace.PageTop => t["At the very top of the page, above the blog’s name"],
        SlotPlace.ArticleTop => t["Between an article’s title and its text"],
        SlotPlace.InArticle => t["Within an article’s text, between two sections"],
        SlotPlace.ArticleEnd => t["Below an article’s text"],
        SlotPlace.Sidebar => t["Beside an article’s text on wide screens, above it on others"],
        SlotPlace.PageBottom => t["At the end of the page, above its foot"],
        _ => t["Between two articles of a list"],
    };

    /// <summary>The kinds of ads that it takes, with commas between them.</summary>
    public static string KindsOf(AdSlot slot, IStringLocalizer<Texts> t) =>
        string.Join(
            ", ", Enum.GetValues<AdKind>().Where(kind => slot.Kinds.HasFlag(kind.AsSet())).Select(kind => NameOf(kind, t)));

    /// <summary>The price with its period.</summary>
    public static string PriceOf(AdSlot slot, IStringLocalizer<Texts> t) =>
        RunPrice.Of(slot) is not { } price ? t["Price on request"]
            : slot.Per == PricePeriod.Week ? t["{0} per week", price.Show()] : t["{0} per month", price.Show()];

    private static string NameOf(AdKind kind, IStringLocalizer<Texts> t) => kind switch
    {
        AdKind.Picture => t["Picture"],
        AdKind.Text => t["Text"],
        AdKind.Line => t["One line"],
        _ => t["Card"],
    };
}
