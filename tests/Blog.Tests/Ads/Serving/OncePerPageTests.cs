using Blog.Ads.Slots;
using Blog.Tests.Content;
using Blog.Tests.Web.PageCache;

namespace Blog.Tests.Ads.Serving;

/// <summary>One advertiser stands once a page, unless the owner allows it.</summary>
public class OncePerPageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_advertiser_stands_once_a_page_with_one_campaign_or_two(bool hasTwo)
    {
        await using var blog = new BlogApp();
        var (top, bottom) = (await blog.Slot("top", SlotPlace.PageTop), await blog.Slot("bottom", SlotPlace.PageBottom));
        await blog.Campaign("Acme", hasTwo ? [top] : [top, bottom]);
        if (hasTwo)
        {
            await blog.Campaign("Acme", [bottom]);
        }

        await blog.Campaign("Bolt", [top, bottom]);
        // On each page the slots begin their turns elsewhere.
        string[] pages = ["owls", "doves", "crows", "ducks", "geese", "wrens"];
        foreach (var page in pages)
        {
            await blog.Publish(page);
        }

        var reader = Reader.Of(blog);
        var shown = new Dictionary<string, int> { ["Acme"] = 0, ["Bolt"] = 0 };
        for (var load = 0; load < 40; load++)
        {
            var text = (await reader.Ask("/" + pages[load % pages.Length])).Text;
            foreach (var advertiser in shown.Keys)
            {
                var times = text.Split($"Buy from {advertiser}").Length - 1;
                Assert.InRange(times, 0, 1);
                shown[advertiser] += times;
            }
        }

        // Both slots are sold on every page, to one each.
        Assert.Equal((40, 40), (shown["Acme"], shown["Bolt"]));
    }
}
