using System.Net;
using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Campaigns.Admin;

public sealed class CampaignRefusalTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private const string New = "/admin/ads/campaigns/new";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("Name", "", "Enter a name.")]
    [InlineData("StartsAt", "", "Enter a date and time")]
    [InlineData("StartsAt", "2026-13-01T00:00", "Enter a date and time")]
    [InlineData("StartsAt", "2027-03-28T02:30", "clocks go forward")]
    [InlineData("EndsAt", "tomorrow", "Enter a date and time")]
    [InlineData("EndsAt", "2027-03-28T02:30", "clocks go forward")]
    [InlineData("EndsAt", "2026-12-01T00:00", "must come after the start")]
    [InlineData("EndsAt", "2026-11-30T00:00", "must come after the start")]
    [InlineData("EndsAt", "2999-01-01T00:00", "at most 5 years")]
    [InlineData("Weight", "0", "from 1 to 1000")]
    [InlineData("Weight", "-5", "from 1 to 1000")]
    [InlineData("Weight", "1001", "from 1 to 1000")]
    [InlineData("Weight", "", "Enter a whole number")]
    [InlineData("TotalCap", "0", "from 1 to 1000000000")]
    [InlineData("TotalCap", "-1", "from 1 to 1000000000")]
    [InlineData("TotalCap", "99999999999999999999", "from 1 to 1000000000")]
    [InlineData("DailyCap", "0", "from 1 to 1000000000")]
    [InlineData("DailyCap", "1.5", "from 1 to 1000000000")]
    [InlineData("Price", "1,234.50", "in digits")]
    [InlineData("Price", "-3", "above zero")]
    [InlineData("Currency", "XXZ", "Enter a three-letter currency code")]
    [InlineData("Currency", "", "Enter a three-letter currency code")]
    [InlineData("Tags", "Unheard of", "No article has a tag “Unheard of”.")]
    [InlineData("Languages", "de, klingonish", "“klingonish” is not a language code")]
    [InlineData("NewAdvertiserEmail", "not an address", "Enter an email address")]
    public async Task What_cannot_be_is_refused_beside_its_field_and_kept(string field, string typed, string said)
    {
        var ada = await shared.SignedIn();
        await shared.Once(b => b.Zone("Europe/Berlin"));
        var page = await Send(ada, await shared.Once(b => b.Slot()), ("Price", "20"), (field, typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Error(field), StringComparison.Ordinal);
        Assert.Equal((typed, "Penguin Paper Ltd"), (page.Value(field), page.Value("NewAdvertiser")));
        Assert.False(await shared.Db(db => db.Campaigns.AnyAsync()));
    }

    [Theory]
    [InlineData("SlotIds", "", "Choose at least one ad spot.")]
    [InlineData("SlotIds", "9999", "One of the selected ad spots has been deleted. Choose again.")]
    [InlineData("IsEven", "true", "To spread evenly, set a total limit and an end.")]
    [InlineData("Priority", "Royal", "Choose one of the options.")]
    [InlineData("Priority", "0", "Choose one of the options.")]
    [InlineData("AdvertiserId", "9999", "This advertiser has been deleted.")]
    public async Task A_choice_that_cannot_be_is_refused_beside_it(string field, string chosen, string said)
    {
        var ada = await shared.SignedIn();
        var page = await Send(ada, await shared.Once(b => b.Slot()), (field, chosen),
            ("NewAdvertiser", field == "AdvertiserId" ? "" : "Penguin Paper Ltd"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Error(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_pays_has_a_name_and_the_blog_s_own_needs_none()
    {
        var ada = await blog.SignedIn();
        var slot = await blog.Slot();
        var refused = await Send(ada, slot, ("NewAdvertiser", ""));
        Assert.Contains("Choose an advertiser", refused.Error("AdvertiserId"));
        var saved = await ada.Submit(refused, "#campaign", null, ("Priority", "House"));
        var stored = await blog.Db(db => db.Campaigns.AsNoTracking().SingleAsync());
        Assert.Equal(($"/admin/ads/campaigns/{stored.Id}/ads/pick", (long?)null), (saved.Location, stored.AdvertiserId));
    }

    [Fact]
    public async Task An_advertiser_is_either_chosen_or_new()
    {
        var ada = await blog.SignedIn();
        var (slot, known) = (await blog.Slot(), await blog.Advertiser("Known Ltd"));
        Assert.Contains("not both", (await Send(ada, slot, ("AdvertiserId", $"{known.Id}"))).Error("NewAdvertiser"));
        Assert.Contains(
            "“Known Ltd” already exists", (await Send(ada, slot, ("NewAdvertiser", "Known Ltd"))).Error("NewAdvertiser"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_slot_is_not_sold_twice_on_the_same_days(Database database)
    {
        await using var app = new BlogApp().On(database);
        var ada = await app.SignedIn();
        var slot = await app.Slot("Sidebar", s => s.Capacity = 2);
        DateTime At(int month, int day) => new(2026, month, day, 0, 0, 0, DateTimeKind.Utc);
        await app.Campaign(slot, "One", c => (c.StartsAt, c.EndsAt) = (At(12, 1), At(12, 11)));
        var two = await app.Campaign(slot, "Two", c => (c.StartsAt, c.EndsAt) = (At(12, 5), At(12, 8)));
        await app.Campaign(slot, "House", c => (c.StartsAt, c.EndsAt, c.Priority) = (At(12, 1), null, CampaignPriority.House));
        await app.Campaign(slot, "Gone", c => { (c.StartsAt, c.EndsAt) = (At(12, 1), null); c.Delete(At(11, 1)); });
        await app.Db(async db =>
        {
            var held = new Booking
            {
                SlotId = slot.Id,
                From = new(2026, 12, 10),
                To = new(2026, 12, 10),
                Name = "Paula",
                Company = "",
                Email = "paula@example.org",
                At = BlogApp.Start.UtcDateTime,
            };
            held.Hold(BlogApp.Start.UtcDateTime);
            db.Add(held);
            return await db.SaveChangesAsync();
        });

        var refused = await Send(ada, slot, ("StartsAt", "2026-12-01T00:00"), ("EndsAt", "2027-01-01T00:00"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "“Sidebar” is already booked on 5 Dec 2026 to 7 Dec 2026, 10 Dec 2026."),
            (refused.Status, refused.Error("SlotIds")));
        Assert.NotNull(refused.One($"[name=SlotIds][value='{slot.Id}'][checked]"));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(refused, "#campaign", null, ("Priority", "Affiliate"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Send(ada, slot, ("StartsAt", "2026-12-08T00:00"),
            ("EndsAt", "2026-12-10T00:00"), ("NewAdvertiser", "Free Days Ltd"))).Status);

        // A campaign does not stand in its own way.
        var whose = await app.Advertiser("Moss & Sons");
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(
            await ada.Get($"/admin/ads/campaigns/{two.Id}"), "#campaign", null, ("AdvertiserId", $"{whose.Id}"),
            ("Name", "Two again"))).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_several_who_book_the_same_days_at_once_one_gets_them(Database database)
    {
        await using var app = new BlogApp().On(database);
        var ada = await app.SignedIn();
        var slot = await app.Slot();
        await Send(ada, slot, ("Priority", "House"), ("NewAdvertiser", ""));
        var answers =
            await Task.WhenAll(Enumerable.Range(1, 5).Select(i => Send(ada, slot, ("NewAdvertiser", $"Advertiser {i}"))));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a =>
            Assert.StartsWith(
                "“Sidebar” is already booked on 1 Dec 2026 to 31 Dec 2026", a.Error("SlotIds"), StringComparison.Ordinal));
        Assert.Equal(1, await app.Db(db => db.Campaigns.CountAsync(c => c.Priority == CampaignPriority.Paid)));
    }

    [Fact]
    public async Task A_house_campaign_whose_ads_lead_to_this_blog_is_not_sold()
    {
        var ada = await blog.SignedIn();
        var slot = await blog.Slot();
        var campaign = await blog.Campaign(slot, "Ours", c => c.Priority = CampaignPriority.House);
        await blog.Ad(campaign, more: a => a.Url = "/support");
        (string, string)[] sold = [("Priority", "Affiliate"), ("NewAdvertiser", "Penguin Paper Ltd")];
        var refused = await ada.Submit(await ada.Get($"/admin/ads/campaigns/{campaign.Id}"), "#campaign", null, sold);
        Assert.Contains("link to pages of this blog", refused.Error("Priority"), StringComparison.Ordinal);
        await blog.Db(db => db.Ads.ExecuteUpdateAsync(set => set.SetProperty(a => a.Url, "https://penguin-paper.example/")));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(refused, "#campaign")).Status);
    }

    private static async Task<Page> Send(Visitor ada, Blog.Ads.Slots.AdSlot slot, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual =
            [
                ("Name", "Winter"), ("NewAdvertiser", "Penguin Paper Ltd"), ("StartsAt", "2026-12-01T00:00"),
                ("EndsAt", "2027-01-01T00:00"), ("SlotIds", $"{slot.Id}"), ("Currency", "EUR"),
            ];
        return await ada.Submit(await ada.Get(New), "#campaign", null,
            [
                .. usual.Where(u => more.All(m => m.Name != u.Name)),
                .. more.GroupBy(m => m.Name).Select(g => g.Last()).Where(m => m != ("SlotIds", "")),
            ]);
    }
}
