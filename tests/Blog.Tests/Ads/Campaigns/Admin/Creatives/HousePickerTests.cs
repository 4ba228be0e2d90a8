using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Media;
using Blog.Tests.Support.Donations;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Campaigns.Admin.Creatives;

public sealed class HousePickerTests : MediaAppTest
{
    [Fact]
    public async Task An_article_becomes_a_house_ad_with_its_title_text_address_and_picture()
    {
        var (ada, campaign) = await HouseAsync();
        var hero = await Add(Pictures.Jpeg(900, 600));
        await Blog.Publish(
            "Why penguins read", more: a => (a.Excerpt, a.HeroId, a.HeroAlt) = ("Because of the rain.", hero.Id, "A penguin"));
        var picker = await ada.Get($"/admin/ads/campaigns/{campaign.Id}/ads/pick");
        var form = await ada.Get(Assert.Single(picker.All(".pick-list a")).GetAttribute("href")!);
        Assert.Equal(
            ("Why penguins read", "Because of the rain.", "/why-penguins-read", "A penguin"),
            (form.Value("Title"), form.Value("Text"), form.Value("Url"), form.Value("Alt")));
        await ada.Submit(form, "#creative");
        var ad = await Blog.Db(db => db.Ads.AsNoTracking().SingleAsync());
        Assert.Equal((AdKind.Card, "/why-penguins-read", hero.Id), (ad.Kind, ad.Url, ad.PictureId));
    }

    [Fact]
    public async Task The_donation_page_is_there_to_pick_once_readers_can_give()
    {
        var (ada, campaign) = await HouseAsync();
        var path = $"/admin/ads/campaigns/{campaign.Id}/ads/pick";
        Assert.DoesNotContain("Donation page", (await ada.Get(path)).One(".picks")!.TextContent);
        await Blog.Way();
        var pick = (await ada.Get(path)).All(".picks a").Single(a => a.TextContent.Contains("Donation page"));
        var form = await ada.Get(pick.GetAttribute("href")!);
        Assert.Equal("/support", form.Value("Url"));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(form, "#creative")).Status);
    }

    [Fact]
    public async Task Any_link_of_the_blog_will_do_but_none_that_only_looks_like_one()
    {
        var (ada, campaign) = await HouseAsync();
        var form = await ada.Get($"/admin/ads/campaigns/{campaign.Id}/ads/new");
        var refused = await ada.Submit(form, "#creative", null,
            ("Kind", "Line"), ("Title", "About me"), ("Url", "//evil.example"));
        Assert.Contains("starts with one slash", refused.Error("Url"));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(refused, "#creative", null, ("Url", "/about"))).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_find_published_articles_by_their_titles_newest_first(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var campaign = await blog.Campaign(await blog.Slot(), more: c => c.Priority = CampaignPriority.House);
        await blog.Publish("Old Penguins", at: BlogApp.Start.UtcDateTime.AddDays(-9));
        await blog.Publish("New penguins 100%");
        await blog.Publish("Tea at noon");
        await blog.Draft("Secret penguins");
        async Task<string[]> Find(string words) =>
            [.. (await ada.Get($"/admin/ads/campaigns/{campaign.Id}/ads/pick?q={Uri.EscapeDataString(words)}"))
                .All(".pick-list a")
                .Select(a => a.TextContent)];
        Assert.Equal(["New penguins 100%", "Old Penguins"], await Find("PENGUIN"));
        Assert.Equal(["New penguins 100%"], await Find("penguins new"));
        Assert.Equal(["New penguins 100%"], await Find("100%"));
        Assert.Empty(await Find("_"));
        Assert.Empty(await Find("x\0" + new string('y', 5000)));
        Assert.Equal(3, (await Find("")).Length);
    }

    [Fact]
    public async Task Only_a_house_campaign_has_a_picker()
    {
        var (ada, _) = await HouseAsync();
        var paid = await Blog.Campaign(await Blog.Slot("Paid"));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get($"/admin/ads/campaigns/{paid.Id}/ads/pick")).Status);
    }

    private async Task<(Visitor Ada, Campaign Campaign)> HouseAsync()
    {
        var ada = await Blog.SignedIn();
        return (ada, await Blog.Campaign(await Blog.Slot(), "Read these", c => c.Priority = CampaignPriority.House));
    }
}
