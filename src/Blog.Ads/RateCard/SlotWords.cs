using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
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
        SlotPlace.PageTop => t["One slim line at the top of every page"],
        SlotPlace.ArticleTop => t["After the first paragraph of an article"],
        SlotPlace.InArticle => t["In an article, between two sections"],
        SlotPlace.ArticleEnd => t["Below the text of an article"],
        SlotPlace.Sidebar => t["Beside the contents of an article; on phones below the text"],
        SlotPlace.PageBottom => t["At the end of the page, above the footer"],
        _ => t["Between two articles in a list"],
    };

    /// <summary>How large an ad can be, on both kinds of screens.</summary>
    public static string SizeOf(AdSlot slot, SlotRoom room, IStringLocalizer<Texts> t) =>
        AdFit.Takes(slot, AdKind.Picture) ? t["{0} pixels; on phones {1}", room.Wide, room.Phone]
        : room.HasPictures ? t["{0} pixels wide; on phones {1}", room.Width, room.PhoneWidth]
        : t["One line of text, {0} pixels high", room.Height];

    /// <summary>What to send, for each kind that a slot takes.</summary>
    public static IEnumerable<string> FormatsOf(AdSlot slot, SlotRoom room, IStringLocalizer<Texts> t) =>
        Enum.GetValues<AdKind>().Where(kind => AdFit.Takes(slot, kind)).Select(kind => kind switch
        {
            AdKind.Picture => t["Picture: {0} pixels, or {1} for sharp screens", room.Wide, room.Sharp].Value,
            AdKind.Text => t["Text: a title of up to {0} characters and a line of up to {1}", Ad.MaxTitle, Ad.MaxText],
            AdKind.Line => t["One line: up to {0} characters", Ad.MaxTitle],
            _ => t["Card: a picture of at least {0} pixels (4 : 3), a title and a line of text",
                SlotRoom.Show(CardPicture.Width, CardPicture.Height)],
        });

    /// <summary>The price with its period.</summary>
    public static string PriceOf(AdSlot slot, IStringLocalizer<Texts> t) =>
        RunPrice.Of(slot) is not { } price ? t["Price on request"]
            : slot.Per == PricePeriod.Week ? t["{0} per week", price.Show()] : t["{0} per month", price.Show()];
}
