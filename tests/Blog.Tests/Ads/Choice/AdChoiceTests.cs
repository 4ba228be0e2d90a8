using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.PageCache;
using Blog.Tests.Ads;
using Blog.Tests.Content;
using Blog.Tests.Web.PageCache;

namespace Blog.Tests.Ads.Choice;

/// <summary>Who is shown, for how large a share, and who takes over.</summary>
public class AdChoiceTests
{
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
        Assert.InRange(shown["Buy from Acme"], 299, 301);
        Assert.InRange(shown["Bolt one"], 74, 76);
        Assert.InRange(shown["Bolt two"], 24, 26);
    }

    [Fact]
    public async Task Paid_goes_before_affiliate_before_house_before_the_line_that_offers_the_spot()
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            await ((Blog.Core.Settings.SettingsStore)blog.Services.GetService(typeof(Blog.Core.Settings.SettingsStore))!).SaveAsync(db, new AdSettings { ContactEmail = "ads@example.org" }, 0);
            return 0;
        });
        var top = await blog.Slot("top", SlotPlace.PageBottom, s => s.WhenEmpty = SlotFallback.Available);
        var until = BlogApp.Start.UtcDateTime;
        await blog.Campaign("Paid", [top], c => c.EndsAt = until.AddHours(1));
        await blog.Campaign("Affiliate", [top], c => (c.Priority, c.EndsAt) = (CampaignPriority.Affiliate, until.AddHours(2)));
        await blog.Campaign("House", [top], c => (c.Priority, c.EndsAt) = (CampaignPriority.House, until.AddHours(3)));
        await blog.Publish("Owls");
        var visitor = blog.Visitor();
        foreach (var (hour, words, label) in new[] { (0, "Buy from Paid", "Advertisement"), (1, "Buy from Affiliate", "Advertisement"), (2, "Buy from House", "From this blog"), (3, "Ad spots available", "") })
        {
            var page = await visitor.Get("/owls");
            var foot = page.One("main ~ .ad, main ~ .ad-line")!.TextContent;
            Assert.True(foot.Contains(words), $"after {hour} h: {foot}");
            Assert.Contains(label, foot);
            await Later(blog, TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task Competitors_never_stand_on_one_page_and_nobody_stands_on_it_twice()
    {
        await using var blog = new BlogApp();
        var (top, bottom) = (await blog.Slot("top", SlotPlace.PageTop), await blog.Slot("bottom", SlotPlace.PageBottom));
        await blog.Campaign("Acme", [top, bottom], c => c.Advertiser!.Sector = "Hosting");
        await blog.Campaign("Bolt", [top, bottom], c => c.Advertiser!.Sector = " hosting ");
        await blog.Campaign("Tea", [top, bottom], c => c.Advertiser!.Sector = "Tea");
        await blog.Publish("Owls");
        var reader = Reader.Of(blog);
        var together = 0;
        for (var serve = 0; serve < 200; serve++)
        {
            var text = (await reader.Ask("/owls")).Text;
            Assert.False(text.Contains("Buy from Acme") && text.Contains("Buy from Bolt"));
            Assert.All(All, name => Assert.InRange(text.Split($"Buy from {name}").Length - 1, 0, 1));
            together += text.Contains("Buy from Tea") ? 1 : 0;
        }

        Assert.InRange(together, 100, 200);
    }

    [Fact]
    public async Task A_campaign_keeps_to_its_categories_tags_and_languages()
    {
        await using var blog = new BlogApp();
        var top = await blog.Slot("top", SlotPlace.PageTop);
        await blog.Campaign("Acme", [top], c => c.Languages = ["de"]);
        await blog.Publish("Owls");
        await blog.Publish("Eulen", more: a => a.Language = "de-AT");
        var visitor = blog.Visitor();
        Assert.DoesNotContain("Acme", (await visitor.Get("/owls")).Text);
        Assert.Contains("Acme", (await visitor.Get("/eulen")).Text);
    }

    [Fact]
    public async Task A_planned_campaign_appears_at_its_start_and_goes_at_its_end_also_from_kept_pages()
    {
        await using var blog = new BlogApp();
        var top = await blog.Slot("top", SlotPlace.PageTop);
        await blog.Campaign("Acme", [top], c => (c.StartsAt, c.EndsAt) = (BlogApp.Start.UtcDateTime.AddMinutes(5), BlogApp.Start.UtcDateTime.AddMinutes(10)));
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

    private static Ad Line(string title, int weight) => new() { Kind = AdKind.Line, Title = title, Url = "https://bolt.example.org/", Weight = weight };

    private static async Task<Dictionary<string, int>> Serve(BlogApp blog, string path, int serves, params string[] words)
    {
        var reader = Reader.Of(blog);
        var shown = words.ToDictionary(w => w, _ => 0);
        for (var serve = 0; serve < serves; serve++)
        {
            var text = (await reader.Ask(path)).Text;
            foreach (var word in words.Where(text.Contains))
            {
                shown[word]++;
            }
        }

        return shown;
    }
}
