using System.Net;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Settings;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Ads.RateCard;

/// <summary>Days are chosen in the calendar, and their price is told before anything is sent.</summary>
public sealed class RunPricePageTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_days_of_the_calendar_without_script_tell_the_price_how_it_is_counted_and_the_CPM(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket();
        await blog.Offer(new SlotDay { Day = new(2026, 11, 13), SlotId = slot.Id, Offered = 5_000 });
        var reader = blog.Visitor();
        var page = await reader.Get("/advertise");
        page = await reader.Get(Day(page, "2026-12-07"));
        Assert.Contains("From 2026-12-07: now choose the last day.", page.Text);
        page = await reader.Get(Day(page, "2026-12-16"));
        // 5,000 serves in 10 days: as many in the 10 chosen ones, for two weeks at 50 euros.
        Assert.Contains(
            "Price: €100. Days: 10, counted in whole weeks of 7: 2 × €50. "
                + "About €20 for a thousand times served (CPM), going by recent days.",
            page.One(".offer-ask p")!.TextContent);
        Assert.Equal(10, page.All("td.day-chosen").Count);
        Assert.Equal(
            ("2026-12-07", "2026-12-16", $"{slot.Id}"),
            (page.Value("From"), page.Value("To"), page.One("input[name=Slot][checked]")!.GetAttribute("value")));
        Assert.EndsWith(page.One(".ask-sum")!.TextContent, page.One(".offer-ask p")!.TextContent);
    }

    [Fact]
    public async Task A_button_tells_the_price_of_typed_days_keeps_what_is_typed_and_sends_nothing()
    {
        var slot = await blog.OpenMarket(slot: new AdSlot
        {
            Name = "Monthly",
            IsOnSale = true,
            PriceMinor = 9_000,
            Currency = "EUR",
            Per = PricePeriod.Month,
            Capacity = 3,
        });
        var person = blog.Person();
        var page = await person.Submit(
            await person.Get("/advertise"), "#request", "Show the price",
            Market.Typed(slot, "2026-12-01", "2027-01-02", "bob@example.net"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            "Price: €180. Days: 33, counted in months of 30, rounded up: 2 × €90.", page.One(".ask-sum")!.TextContent);
        Assert.Equal(("Bob Baker", "bob@example.net"), (page.Value("Name"), page.Value("Email")));
        Assert.Empty(await blog.Bookings());
        Assert.Empty(await blog.Messages());
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await person.Submit(page, "#request", "Send request")).Status);
        Assert.Single(await blog.Bookings());
    }

    [Theory]
    [InlineData("2026-12-10", "2026-12-01", "The last day is before the first day.")]
    [InlineData("2020-01-01", "2026-12-01", "This day has passed.")]
    [InlineData("nonsense", "2026-12-01", "Enter a date such as 2027-01-31.")]
    [InlineData("2026-12-01", "", "")]
    [InlineData("2026-12-01\u0000", "\ud800", "Enter a date such as 2027-01-31.")]
    public async Task Days_that_cannot_be_are_told_in_the_price_s_place(string from, string to, string said)
    {
        var slot = await blog.OpenMarket();
        var query = $"slot={slot.Id}&from={Uri.EscapeDataString(from)}&to={(to == "\ud800" ? "%ED%A0%80" : to)}";
        var answer = await blog.Visitor().Client.GetAsync($"/advertise/price?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith(said, await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get($"/advertise?{query}")).Status);
    }

    [Fact]
    public async Task A_price_on_request_is_no_sum()
    {
        var slot = await blog.OpenMarket(slot: new AdSlot { Name = "Free talk", IsOnSale = true });
        var answer = await blog.Visitor().Client.GetStringAsync(
            $"/advertise/price?slot={slot.Id}&from=2026-12-01&to=2026-12-02");
        Assert.Equal("Price on request.", answer);
    }

    [Theory]
    [InlineData("de", "Montag")]
    [InlineData("en-US", "Sunday")]
    [InlineData("en-GB", "Monday")]
    public async Task Weeks_begin_as_the_culture_says(string language, string first)
    {
        await blog.OpenMarket();
        await blog.Save(new SiteSettings { Language = language });
        Assert.Equal(first, (await blog.Visitor().Get("/advertise")).One(".month th abbr")!.GetAttribute("title"));
    }

    private static string Day(Page page, string day) =>
        page.One($"td a[data-day='{day}']")!.GetAttribute("href")!.Split('#')[0];
}
