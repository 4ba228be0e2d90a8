using Blog.Ads.Campaigns;
using Blog.Ads.Slots;

namespace Blog.Web.Data;

/// <summary>The example ad spots: beside the text, within it, and between the articles of a list.</summary>
public sealed partial class ExampleAds
{
    private static IEnumerable<AdSlot> Slots() =>
    [
        new()
        {
            Name = "Sidebar",
            Place = SlotPlace.Sidebar,
            Width = 300,
            Height = 250,
            Pages = SlotPages.Articles,
            WhenEmpty = SlotFallback.House,
            IsOnSale = true,
            Description = "Beside the text on wide screens, and stays in view.",
            PriceMinor = 9_000,
            Currency = Currency,
            Per = PricePeriod.Month,
            Capacity = 2,
        },
        new()
        {
            Name = "In the article",
            Place = SlotPlace.InArticle,
            After = 2,
            Width = 728,
            Height = 90,
            Kinds = AdKinds.Text | AdKinds.Card,
            Pages = SlotPages.Articles,
            WhenEmpty = SlotFallback.Nothing,
            IsOnSale = true,
            Description = "Between the second and the third section, where readers have settled in.",
            PriceMinor = 4_000,
            Currency = Currency,
            Per = PricePeriod.Week,
            Capacity = 2,
        },
        new()
        {
            Name = "Between articles",
            Place = SlotPlace.InList,
            After = 3,
            Width = 728,
            Height = 90,
            Kinds = AdKinds.Text | AdKinds.Line | AdKinds.Card,
            Pages = SlotPages.Lists,
            WhenEmpty = SlotFallback.Nothing,
            IsOnSale = true,
            Description = "After the third article of each list.",
            PriceMinor = 2_500,
            Currency = Currency,
            Per = PricePeriod.Week,
        },
    ];
}
