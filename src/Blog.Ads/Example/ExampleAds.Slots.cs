using Blog.Ads.Slots;

namespace Blog.Ads.Example;

/// <summary>The example ad spots: beside the text, within it, and between the articles of a list; and their rate card.</summary>
public sealed partial class ExampleAds
{
    private static IEnumerable<AdSlot> Slots() =>
    [
        new()
        {
            Name = "Sidebar",
            Place = SlotPlace.Sidebar,
            Pages = SlotPages.Articles,
            WhenEmpty = SlotFallback.House,
            IsOnSale = true,
            Description = "Stays in view beside the contents while people read.",
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
            Kinds = AdKinds.Text | AdKinds.Card,
            Pages = SlotPages.Articles,
            WhenEmpty = SlotFallback.Nothing,
            IsOnSale = true,
            Description = "Between the second and third sections, where readers have settled in.",
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

    private static AdSettings RateCard() => new()
    {
        ContactEmail = "ads@example.org",
        HasRateCard = true,
        Intro = "Lantern & Loom is read by people who build software and stay to look after it.\n\nAn ad here is an image, "
            + "a card or a few lines: no third party, no tracking, nothing that moves. "
            + "You get the same numbers we see, without crawlers.",
    };

    private async Task<long> PictureAsync(string folder, (string Name, string Alt) drawn, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "pictures", drawn.Name));
        return (await pictures.AddAsync(file, drawn.Name, drawn.Alt, ct)).Id;
    }
}
