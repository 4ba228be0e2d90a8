using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Settings;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Ads.RateCard;

public sealed class RateCardPageTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task A_slot_on_sale_shows_its_place_size_kinds_price_and_free_days()
    {
        await blog.OpenMarket();
        var page = await blog.Visitor().Get("/advertise");
        Assert.Equal((HttpStatusCode.OK, "Advertise here"), (page.Status, page.One("h1")!.TextContent));
        Assert.Contains("We sell four spots.", page.Text);
        Assert.Equal(
            ("Top of the page", "€50 per week"), (page.One(".offer h2")!.TextContent, page.One(".offer-price")!.TextContent));
        Assert.Contains("One line of text, 38 pixels high", page.Text);
        // What was sold in this place before it was one line keeps running; from now on it takes text.
        Assert.Contains("Text: a title of up to 80 characters", page.Text);
        Assert.DoesNotContain("Picture: ", page.Text);
        Assert.Contains("No, one advertiser at a time", page.Text);
        Assert.Equal("One slim line at the top of every page", page.One(".rate-drawing")!.GetAttribute("aria-label"));
        Assert.Equal(["November 2026", "December 2026", "January 2027"], page.All(".month caption").Select(c => c.TextContent));
        Assert.Equal("Available from 2026-11-23", page.One(".offer h3")!.TextContent);
        Assert.Equal("1 past", page.One(".month td.day-past")!.TextContent);
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Days_of_a_running_campaign_are_full_for_a_slot_of_one_and_free_for_a_slot_of_two(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket();
        var wide = await blog.Offer(new AdSlot { Name = "Wide", IsOnSale = true, Capacity = 2 });
        await blog.Offer(
            new Campaign { Name = "Tea", SlotIds = [slot.Id, wide.Id], StartsAt = Utc(2026, 12, 3), EndsAt = Utc(2026, 12, 6) });
        await blog.Offer(new Campaign
        {
            Name = "House",
            Priority = CampaignPriority.House,
            SlotIds = [slot.Id],
            StartsAt = Utc(2026, 12, 10),
            EndsAt = null,
        });
        var page = await blog.Visitor().Get("/advertise");
        Assert.Equal(
            ["3 booked", "4 booked", "5 booked"],
            page.All("#spot-" + slot.Id + " .day-full").Select(d => d.TextContent));
        Assert.Empty(page.All("#spot-" + wide.Id + " .day-full"));
        Assert.Contains("Up to 2 advertisers at a time", page.Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Served_is_the_sum_of_the_last_ninety_full_days_and_fewer_days_are_said_so(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket();
        Assert.Contains("No numbers yet", (await blog.Visitor().Get("/advertise")).Text);
        await blog.Offer(
            Counted(slot, new(2026, 11, 13), 1_200), Counted(slot, new(2026, 11, 22), 34), Counted(slot, new(2026, 11, 23), 999));
        Assert.Contains("1,234 in 10 days so far", (await blog.Visitor().Get("/advertise")).Text);
        await blog.Offer(Counted(slot, new(2026, 8, 25), 1_000), Counted(slot, new(2026, 8, 24), 5_000));
        Assert.Contains("2,234 in the last 90 days", (await blog.Visitor().Get("/advertise")).Text);
    }

    [Fact]
    public async Task Without_a_rate_card_or_anything_on_sale_there_is_no_such_page_and_no_link_to_it()
    {
        var slot = await blog.OpenMarket();
        Assert.Equal(["/advertise"], await LineLinks());
        await blog.Save(new AdSettings { ContactEmail = "ads@example.org" });
        await AssertAbsent();
        await blog.Save(new AdSettings { ContactEmail = "ads@example.org", HasRateCard = true });
        Assert.Equal(["/advertise"], await LineLinks());
        await blog.Db(async db =>
        {
            db.Attach(slot);
            slot.IsOn = false;
            return await db.SaveChangesAsync();
        });
        await AssertAbsent();
    }

    [Fact]
    public async Task The_slot_of_a_link_is_chosen_and_an_unknown_one_is_not()
    {
        var slot = await blog.OpenMarket();
        await blog.Offer(Market.Slot("Second"));
        Assert.Equal(
            $"{slot.Id}",
            (await blog.Visitor().Get($"/advertise?slot={slot.Id}")).One("input[name=Slot][checked]")!.GetAttribute("value"));
        Assert.Null((await blog.Visitor().Get("/advertise?slot=%00")).One("input[name=Slot][checked]"));
    }

    [Theory]
    [InlineData("de", "Hier werben", "Dezember 2026", "50 € pro Woche")]
    [InlineData("ur", "یہاں اشتہار دیں", "دسمبر 2026", null)]
    public async Task The_page_speaks_the_blog_s_language(string language, string title, string month, string? price)
    {
        await blog.OpenMarket();
        await blog.Save(new SiteSettings { Language = language });
        var page = await blog.Visitor().Get("/advertise");
        Assert.Equal(title, page.One("h1")!.TextContent);
        Assert.Contains(month, page.All(".month caption").Select(c => c.TextContent));
        Assert.Equal(
            price ?? page.One(".offer-price")!.TextContent, page.One(".offer-price")!.TextContent.Replace('\u00a0', ' '));
    }

    private async Task AssertAbsent()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/advertise")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/advertise/sent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().PostRaw("/advertise", ("Name", "x"))).Status);
        Assert.Empty(await LineLinks());
    }

    private async Task<IEnumerable<string>> LineLinks() =>
        (await blog.Visitor().Get("/")).All(".spot-line a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct();

    private static SlotDay Counted(AdSlot slot, DateOnly day, long offered) =>
        new() { Day = day, SlotId = slot.Id, Offered = offered };

    private static DateTime Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);
}
