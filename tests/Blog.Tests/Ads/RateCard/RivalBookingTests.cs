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
    public async Task Of_several_who_hold_the_same_days_at_once_one_gets_them_and_the_others_are_told(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        var people = Enumerable.Range(0, 6).Select(_ => blog.Person()).ToList();
        var pages = new List<Page>();
        for (var i = 0; i < people.Count; i++)
        {
            await blog.Ask(
                slot, "2026-12-01", i % 2 == 0 ? "2026-12-14" : "2026-12-02", $"bob{i}@example.net", people[i],
                ("Text", $"We are baker number {i} of this fine town."));
            pages.Add(await people[i].Get(await blog.LinkTo($"bob{i}@example.net")));
        }

        var answers = await Task.WhenAll(people.Select((person, i) => person.Submit(pages[i], "#hold")));
        Assert.Single(answers, a => a.Text.Contains("Held for you until"));
        Assert.Equal(5, answers.Count(a => a.Text.Contains("No longer available: some of these days are taken")));
        Assert.Single(await blog.Bookings(), b => b.Holds(blog.Clock.GetUtcNow().UtcDateTime));
        var late = await blog.Ask(slot, "2026-12-01", "2026-12-02", "ivy@example.net", more: ("Text", "Shoes for long walks."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.StartsWith("No longer available: 2026-12-01, 2026-12-02", late.One("#From-error")!.TextContent);
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
        var slot = await blog.OpenMarket(slot: shared, mails: true);
        await blog.AskAndHold(slot);
        await blog.AskAndHold(slot, email: "eve@example.net", more: ("Text", "Tea from the mountains, for readers."));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await blog.Ask(slot, email: "ivy@example.net", more: ("Text", "Shoes for long walks and short ones."))).Status);
    }
}
