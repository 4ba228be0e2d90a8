using System.Net;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Ads.RateCard;

/// <summary>Several requests for the same days: a slot has so many of them and no more.</summary>
public sealed class RivalBookingTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_requests_for_the_same_days_at_once_one_gets_them_and_the_other_is_told(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket();
        var people = Enumerable.Range(0, 6).Select(_ => blog.Person()).ToList();
        var pages = new List<Page>();
        foreach (var person in people)
        {
            pages.Add(await person.Get("/advertise"));
        }

        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = await Task.WhenAll(people.Select((person, i) =>
            person.Submit(pages[i], "#request", null, Market.Typed(
                slot, "2026-12-01", i % 2 == 0 ? "2026-12-14" : "2026-12-02", $"bob{i}@example.net",
                ("Text", $"We are baker number {i} of this fine town.")))));
        Assert.Single(answers, a => a.Location == "/advertise/sent");
        Assert.All(answers.Where(a => a.Location is null), a =>
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status);
            Assert.StartsWith("No longer free: 1 Dec 2026, 2 Dec 2026", a.One("#From-error")!.TextContent);
        });
        Assert.Single(await blog.Bookings());
        Assert.Single(await blog.Messages());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pressing_the_button_ten_times_asks_once(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket();
        var visitor = blog.Person();
        var page = await visitor.Get("/advertise");
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            visitor.Submit(page, "#request", null, Market.Typed(slot, "2026-12-01", "2026-12-14", "bob@example.net"))));
        Assert.All(answers, a => Assert.Equal("/advertise/sent", a.Location));
        Assert.Single(await blog.Bookings());
        Assert.Single(await blog.Messages());
    }

    [Fact]
    public async Task A_slot_for_two_takes_two_requests_for_the_same_days_and_no_third()
    {
        var shared = Market.Slot();
        shared.Capacity = 2;
        var slot = await blog.OpenMarket(slot: shared);
        Assert.Equal("/advertise/sent", (await blog.Ask(slot)).Location);
        Assert.Equal(
            "/advertise/sent",
            (await blog.Ask(slot, email: "eve@example.net", more: ("Text", "Tea from the mountains, for readers."))).Location);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await blog.Ask(slot, email: "ivy@example.net", more: ("Text", "Shoes for long walks and short ones."))).Status);
    }
}
