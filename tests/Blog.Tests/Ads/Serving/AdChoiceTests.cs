using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Tests.Content;
using Blog.Tests.Web.PageCache;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Serving;

/// <summary>Who is shown, for how large a share, and who takes over.</summary>
public class AdChoiceTests
{
    private static readonly string[] Words = ["Buy from Acme", "Buy from House", "Ad spots available"];
    private static readonly string[] All = ["Acme", "Bolt", "Tea"];

    [Fact]
    public async Task Campaigns_share_a_slot_by_their_weights_and_ads_share_their_campaigns_part()
    {
        await using var blog = new BlogApp();
        var top = await blog.Slot("top", SlotPlace.PageTop);
        await blog.Campaign("Acme", [top], c => c.Weight = 300);
        await blog.Campaign("Bolt", [top], c =>
        {
            c.Weight = 100;
            c.Ads = [Line("Bolt one", 30), Line("Bolt two", 10)];
        });
        await blog.Publish("Owls");
        var shown = await Serve(blog, "/owls", 400, "Buy from Acme", "Bolt one", "Bolt two");
        // Wherever the page's sequence begins, no arc of it is off by more than 3.
        Assert.InRange(shown["Buy from Acme"], 297, 303);
        Assert.InRange(shown["Bolt one"], 72, 78);
        Assert.InRange(shown["Bolt two"], 22, 28);
    }

    [Fact]
    public async Task Paid_goes_before_affiliate_before_house_before_the_line_that_offers_the_spot()
    {
        await using var blog = new BlogApp();
        await blog.Rules(new AdSettings { ContactEmail = "ads@example.org", MinWords = 0 });
        // The one that every blog begins with would say first that it is free.
        await blog.Db(db => db.AdSlots.ExecuteDeleteAsync());
        var top = await blog.Slot("top", SlotPlace.PageBottom, s => s.WhenEmpty = SlotFallback.Available);
        var until = BlogApp.Start.UtcDateTime;
        await blog.Campaign("Paid", [top], c => c.EndsAt = until.AddHours(1));
        await blog.Campaign("Affiliate", [top], c => (c.Priority, c.EndsAt) = (CampaignPriority.Affiliate, until.AddHours(2)));
        await blog.Campaign("House", [top], c => (c.Priority, c.EndsAt) = (CampaignPriority.House, until.AddHours(3)));
        await blog.Publish("Owls");
        var visitor = blog.Visitor();
        foreach (var (hour, words, label) in new[]
        {
            (0, "Buy from Paid", "Advertisement"),
            (1, "Buy from Affiliate", "Advertisement"),
            (2, "Buy from House", "From this blog"),
            (3, "Ad spots available", ""),
        })
        {
            var page = await visitor.Get("/owls");
            var foot = page.One("main ~ .spot, main ~ .spot-line")!.TextContent;
            Assert.True(foot.Contains(words), $"after {hour} h: {foot}");
            Assert.Contains(label, foot);
            await Later(blog, TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task Competitors_never_stand_on_one_page_and_share_the_pages_by_their_weights()
    {
        await using var blog = new BlogApp();
        var (top, bottom) = (await blog.Slot("top", SlotPlace.PageTop), await blog.Slot("bottom", SlotPlace.PageBottom));
        await blog.Campaign("Acme", [top], c => c.Advertiser!.Sector = "Hosting");
        await blog.Campaign("Bolt", [bottom], c => (c.Advertiser!.Sector, c.Weight) = (" hosting ", 300));
        await blog.Campaign("Tea", [top, bottom], c => c.Advertiser!.Sector = "Tea");
        await blog.Publish("Owls");
        var shown = await Serve(blog, "/owls", 400, All);
        // Of the pages a quarter are Acme's to share with Tea, and three quarters Bolt's.
        Assert.InRange(shown["Acme"], 90, 110);
        Assert.InRange(shown["Bolt"], 190, 310);
        Assert.DoesNotContain(shown, s => s.Value > 0 && s.Key.Contains("Acme") && s.Key.Contains("Bolt"));
    }

    [Fact]
    public async Task An_ad_that_may_repeat_stands_in_both_of_its_slots_and_the_blogs_own_and_the_free_line_once()
    {
        await using var blog = new BlogApp();
        await blog.Rules(new AdSettings { ContactEmail = "ads@example.org", MinWords = 0 });
        var (top, bottom) = (await blog.Slot("top", SlotPlace.PageTop), await blog.Slot(
            "bottom", SlotPlace.PageBottom, s => s.WhenEmpty = SlotFallback.Available));
        var (third, fourth) = (
            await blog.Slot("third", SlotPlace.ArticleTop, s => s.WhenEmpty = SlotFallback.House),
            await blog.Slot("fourth", SlotPlace.ArticleEnd, s => s.WhenEmpty = SlotFallback.Available));
        await blog.Campaign(
            "Acme", [top, bottom], c => (c.MayRepeat, c.EndsAt) = (true, BlogApp.Start.UtcDateTime.AddHours(1)));
        await blog.Campaign("House", [third, bottom], c => c.Priority = CampaignPriority.House);
        await blog.Publish("Owls");
        var page = await blog.Visitor().Get("/owls");
        Assert.Equal([2, 1, 1], Words.Select(words => page.Text.Split(words).Length - 1));
        await Later(blog, TimeSpan.FromHours(1));
        page = await blog.Visitor().Get("/owls");
        Assert.Equal([0, 1, 1], Words.Select(words => page.Text.Split(words).Length - 1));
    }

    [Fact]
    public async Task A_campaign_keeps_to_its_categories_tags_and_languages()
    {
        await using var blog = new BlogApp();
        var top = await blog.Slot("top", SlotPlace.PageTop);
        await blog.Publish("Owls", category: "Birds", tags: "night");
        await blog.Publish("Eulen", more: a => a.Language = "de-AT");
        await blog.Publish("Doves", category: "Peace", tags: "day");
        var (category, tag) = await blog.Db(async db =>
            (await db.Set<Category>().Where(c => c.Name == "Birds").Select(c => c.Id).SingleAsync(), await db.Set<Tag>()
                .Where(t => t.Name == "night")
                .Select(t => t.Id)
                .SingleAsync()));
        await blog.Campaign("Acme", [top], c => c.Languages = ["de"]);
        await blog.Campaign("Bolt", [top], c => c.CategoryIds = [category]);
        await blog.Campaign("Tea", [top], c => c.TagIds = [tag]);
        // Of those that are meant for a page each has its turn.
        Assert.Equal(["Bolt", "Tea"], await Turns("/owls"));
        Assert.Equal(["Acme"], await Turns("/eulen"));
        Assert.Empty(await Turns("/doves"));
        Assert.Equal(["Bolt"], await Turns("/category/birds"));
        Assert.Equal(["Tea"], await Turns("/tag/night"));

        async Task<IEnumerable<string>> Turns(string path) =>
            (await Serve(blog, path, 12, All)).Where(s => s.Value > 0 && All.Contains(s.Key)).Select(s => s.Key).Order();
    }

    [Fact]
    public async Task A_planned_campaign_appears_at_its_start_and_goes_at_its_end_also_from_kept_pages()
    {
        await using var blog = new BlogApp();
        var top = await blog.Slot("top", SlotPlace.PageTop);
        await blog.Campaign(
            "Acme",
            [top],
            c => (c.StartsAt, c.EndsAt) = (BlogApp.Start.UtcDateTime.AddMinutes(5), BlogApp.Start.UtcDateTime.AddMinutes(10)));
        await blog.Publish("Owls");
        var visitor = blog.Visitor();
        Assert.DoesNotContain("Acme", (await visitor.Get("/owls")).Text);
        await Later(blog, TimeSpan.FromMinutes(5));
        Assert.Contains("Acme", (await visitor.Get("/owls")).Text);
        await Later(blog, TimeSpan.FromMinutes(5));
        Assert.DoesNotContain("Acme", (await visitor.Get("/owls")).Text);
    }

    /// <summary>Moves the clock and has the pacer's round happen at that moment.</summary>
    internal static Task Later(BlogApp blog, TimeSpan span)
    {
        blog.Clock.Advance(span);
        blog.Pacer().Tick();
        return Task.CompletedTask;
    }

    private static Ad Line(string title, int weight) =>
        new() { Kind = AdKind.Line, Title = title, Url = "https://bolt.example.org/", Weight = weight };

    private static async Task<Dictionary<string, int>> Serve(BlogApp blog, string path, int serves, params string[] words)
    {
        var reader = Reader.Of(blog);
        var shown = words.ToDictionary(w => w, _ => 0);
        for (var serve = 0; serve < serves; serve++)
        {
            var text = (await reader.Ask(path)).Text;
            var found = words.Where(text.Contains).ToList();
            foreach (var word in found.Append(string.Join('|', found)).Distinct())
            {
                shown[word] = shown.GetValueOrDefault(word) + 1;
            }
        }

        return shown;
    }
}
