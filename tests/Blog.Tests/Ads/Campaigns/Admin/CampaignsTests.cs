using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Campaigns.Admin;

public class CampaignsTests
{
    private const string New = "/admin/ads/campaigns/new";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_campaign_is_booked_together_with_its_advertiser(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Zone("Europe/Berlin");
        var slot = await blog.Slot();
        await blog.Publish("Fish", category: "Sea", tags: ["Salt"]);
        var sea = await blog.Db(db => db.Set<Blog.Content.Categories.Category>().SingleAsync());
        var sent = await ada.Submit(await ada.Get(New), "#campaign", null, ("Name", "Winter"),
            ("NewAdvertiser", "Penguin Paper Ltd"), ("NewAdvertiserEmail", "paper@example.org"),
            ("StartsAt", "2026-12-01T00:00"), ("EndsAt", "2027-01-01T00:00"), ("SlotIds", $"{slot.Id}"),
            ("CategoryIds", $"{sea.Id}"), ("Tags", "salt"), ("Languages", "de, EN"),
            ("Weight", "50"), ("TotalCap", "10000"), ("DailyCap", "500"), ("IsEven", "true"), ("MayRepeat", "true"),
            ("Price", "240.50"), ("Currency", "usd"));
        var stored = await blog.Db(db => db.Campaigns.AsNoTracking().Include(c => c.Advertiser).SingleAsync());
        Assert.Equal($"/admin/ads/campaigns/{stored.Id}/ads/new", sent.Location);
        Assert.Equal(
            ("Winter", "Penguin Paper Ltd", "paper@example.org", CampaignPriority.Paid),
            (stored.Name, stored.Advertiser!.Name, stored.Advertiser.Email, stored.Priority));
        Assert.Equal(
            (new DateTime(2026, 11, 30, 23, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 31, 23, 0, 0, DateTimeKind.Utc)),
            (stored.StartsAt, stored.EndsAt!.Value));
        Assert.Equal(
            (50, 10_000L, 500L, true, 24_050L, "USD"),
            (stored.Weight, stored.TotalCap!.Value, stored.DailyCap!.Value, stored.IsEven, stored.PriceMinor, stored.Currency));
        Assert.True(stored.MayRepeat);
        Assert.Equal([slot.Id], stored.SlotIds);
        Assert.Equal([sea.Id], stored.CategoryIds);
        Assert.Single(stored.TagIds);
        Assert.Equal(["de", "en"], stored.Languages);

        var form = await ada.Get($"/admin/ads/campaigns/{stored.Id}");
        Assert.Equal(("2026-12-01T00:00", "Salt", "240.50"), (form.Value("StartsAt"), form.Value("Tags"), form.Value("Price")));
        await ada.Submit(form, "#campaign", null, ("Name", "Deep winter"), ("EndsAt", ""), ("IsEven", "false"));
        var changed = await blog.Db(db => db.Campaigns.AsNoTracking().SingleAsync());
        Assert.Equal(("Deep winter", (DateTime?)null, stored.StartsAt), (changed.Name, changed.EndsAt, changed.StartsAt));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_says_where_each_stands_and_filters_by_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Zone("Pacific/Auckland");
        var (slot, now, whose) = (await blog.Slot("Top"), BlogApp.Start.UtcDateTime, await blog.Advertiser());
        var running = await blog.Campaign(
            slot,
            "Runs",
            c => (c.AdvertiserId, c.TotalCap, c.PriceMinor, c.Currency, c.IsExample) = (whose.Id, 1_000, 9_900, "EUR", true));
        await blog.Campaign(slot, "Waits", c => (c.StartsAt, c.EndsAt) = (now.AddDays(5), null));
        await blog.Campaign(slot, "Rests", c => c.IsPaused = true);
        await blog.Campaign(slot, "Over", c => (c.StartsAt, c.EndsAt) = (now.AddDays(-9), now));
        await blog.Campaign(slot, "Gone", c => c.Delete(now));
        var (one, two) = (await blog.Ad(running), await blog.Ad(running, "Second"));
        await blog.Day(one, slot, "2026-11-22", 300, 200, 9);
        await blog.Day(one, slot, "2026-11-23", 30, 20, 1);
        await blog.Day(two, slot, "2026-11-23", 99, 34);

        var list = await ada.Get("/admin/ads");
        Assert.Equal(["Over Ended", "Rests Paused", "Waits Scheduled", "Runs Running"], list.All("tbody tr")
            .Select(r => $"{r.QuerySelector(".main a")!.TextContent} {r.QuerySelector(".badge")!.TextContent}"));
        var row = list.All("tbody tr")[3].TextContent;
        Assert.Matches(
            @"Penguin Paper Ltd.*example.*23 Nov 2026.*23 Dec 2026.*Top.*254\s+of 1,000 viewable.*€99.*Not paid",
            row.ReplaceLineEndings(" "));

        foreach (var (state, name) in new[] { ("running", "Runs"), ("planned", "Waits"), ("paused", "Rests"), ("ended", "Over") })
        {
            Assert.Equal(name, Assert.Single((await ada.Get($"/admin/ads?state={state}")).All("tbody .main a")).TextContent);
        }

        var deleted = await ada.Get("/admin/ads?state=deleted");
        Assert.Equal("Gone", deleted.One("tbody .main a[href*=reports]")!.TextContent);
        Assert.Equal(4, (await ada.Get("/admin/ads?state=odd&before=xyz")).All("tbody tr").Count);
    }

    [Fact]
    public async Task A_long_list_goes_on()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var slot = await blog.Slot();
        for (var i = 0; i < 31; i++)
        {
            await blog.Campaign(slot, $"Number {i}");
        }

        var first = await ada.Get("/admin/ads");
        Assert.Equal(30, first.All("tbody tr").Count);
        Assert.Equal(
            "Number 0",
            Assert.Single((await ada.Get(first.One(".pager a")!.GetAttribute("href")!)).All("tbody .main a")).TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Paid_is_a_state_that_is_asked_about_before_it_changes(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var campaign = await blog.Campaign(await blog.Slot(), more: c => (c.PriceMinor, c.Currency) = (100, "EUR"));
        var list = await ada.Get("/admin/ads?state=running");
        Assert.Equal("Not paid", list.One(".price .badge")!.TextContent);
        Assert.Empty(list.All(".price button"));
        var asked = await ada.Get($"/admin/ads/campaigns/{campaign.Id}/payment");
        Assert.Contains("€1 has arrived", asked.Text);
        Assert.Null(await PaidAt(blog));
        var late = await ada.Get($"/admin/ads/campaigns/{campaign.Id}/payment");
        await ada.Submit(asked, "#payment", "Mark as paid");
        Assert.Equal(BlogApp.Start.UtcDateTime, await PaidAt(blog));
        // Somebody else has marked it meanwhile: the older page changes nothing.
        Assert.Contains("changed elsewhere", (await ada.Follow(await ada.Submit(late, "#payment", "Mark as paid"))).Text);
        var back = await ada.Get($"/admin/ads/campaigns/{campaign.Id}/payment");
        Assert.Contains("Mark “Winter” as not paid?", back.Text);
        await ada.Submit(back, "#payment", "Mark as not paid");
        Assert.Null(await PaidAt(blog));
    }

    private static Task<DateTime?> PaidAt(BlogApp blog) =>
        blog.Db(db => db.Campaigns.AsNoTracking().Select(c => c.PaidAt).SingleAsync());

    [Theory, OnSqlite, OnPostgres]
    public async Task A_deleted_campaign_keeps_its_numbers(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var slot = await blog.Slot();
        var campaign = await blog.Campaign(slot);
        await blog.Day(await blog.Ad(campaign), slot, "2026-11-23", 300, 200, 9);
        var sent = await ada.Submit(await ada.Get($"/admin/ads/campaigns/{campaign.Id}/delete"), "#delete");
        Assert.Equal("/admin/ads", sent.Location);
        Assert.Equal(300, await blog.Db(db => db.AdDays.SumAsync(d => d.Served)));
        Assert.Equal(
            CampaignState.Deleted,
            (await blog.Db(db => db.Campaigns.AsNoTracking().SingleAsync())).StateAt(BlogApp.Start.UtcDateTime));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get($"/admin/ads/campaigns/{campaign.Id}")).Status);
        Assert.Contains("200", (await ada.Get("/admin/ads?state=deleted")).One("tbody .delivered")!.TextContent);
    }
}
