using Blog.Ads.Calendar;
using Blog.Ads.RateCard;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Ads.RateCard;

/// <summary>How much a stranger can hold, whom the blog mails, and how often.</summary>
public sealed class HoldLimitTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task A_mailbox_gets_one_mail_a_day_whose_page_lists_all_its_requests_and_what_is_unticked_is_not_held()
    {
        var slot = await blog.OpenMarket(mails: true);
        await blog.Ask(slot, "2026-12-01", "2026-12-07");
        var second = await blog.Ask(slot, "2027-01-04", "2027-01-10", more: ("Text", "A second week in January, please."));
        Assert.Equal("/advertise/sent/link", second.Location);
        var other = await blog.Ask(
            slot, "2027-02-01", "2027-02-02", "bob+spam@example.net", more: ("Text", "Other words that nobody has sent before."));
        Assert.Equal("/advertise/sent", other.Location);
        Assert.Single(await blog.Mails(), m => m.To.EndsWith("@example.net", StringComparison.Ordinal));
        var visitor = blog.Person();
        var page = await visitor.Get(await blog.LinkTo("bob@example.net"));
        Assert.Equal(2, page.All("input[name=ids]").Count);
        page = await visitor.PostRaw(page.Path, ("ids", page.All("input[name=ids]")[1].GetAttribute("value")!));
        Assert.Contains("2027-01-04 – 2027-01-10 Held for you until", page.Text);
        Assert.Equal(7, await blog.FullDays());
        // The link is used up, and the next mail is tomorrow's: until then the owner looks.
        var third = await blog.Ask(slot, "2026-12-20", "2026-12-21", more: ("Text", "And two days before Christmas."));
        Assert.Equal("/advertise/sent", third.Location);
        blog.Later(TimeSpan.FromHours(24));
        var next = await blog.Ask(slot, "2026-12-22", "2026-12-23", more: ("Text", "The last ones of this year, I promise."));
        Assert.Equal("/advertise/sent/link", next.Location);
        Assert.Equal(2, (await blog.Mails()).Count(m => m.To == "bob@example.net"));
    }

    [Theory]
    [InlineData("bob@example.net", "bob@example.net", false)]
    [InlineData("bob@example.net", "bob+2@example.net", false)]
    [InlineData("bob@example.net", "eve@example.net", true)]
    public async Task A_mailbox_and_a_neighbourhood_hold_at_most_two_requests_and_31_days(
        string first, string second, bool sameNetwork)
    {
        var slot = await blog.OpenMarket(mails: true);
        var home = blog.Person();
        await blog.AskAndHold(slot, "2026-12-01", "2026-12-20", first, home);
        blog.Later(TimeSpan.FromHours(25));
        // 20 and 12 days are more than 31; 20 and 11 are not.
        var person = sameNetwork ? home : blog.Person();
        var much = await blog.Ask(slot, "2027-01-01", "2027-01-12", second, person, ("Text", "Twelve days of tea for readers."));
        Assert.Equal("/advertise/sent", much.Location);
        Assert.Equal(0, (await blog.Bookings()).Count(b => b.From.Year == 2027 && b.LinkUntil is not null));
        await blog.AskAndHold(slot, "2027-01-01", "2027-01-11", second, person, ("Text", "Eleven days of tea, then."));
        Assert.Equal(2, (await blog.Bookings()).Count(b => b.Holds(blog.Clock.GetUtcNow().UtcDateTime)));
        var third = await blog.Ask(slot, "2027-02-01", "2027-02-01", second, person, ("Text", "One more day, if I may ask."));
        Assert.Equal("/advertise/sent", third.Location);
        Assert.Contains("would hold more than 31 days or 2 requests", (await blog.Messages())[^1].Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_pressed_at_once_is_held_as_far_as_the_limits_go_and_the_rest_waits(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        (string From, string To)[] runs =
            [("2026-12-01", "2026-12-15"), ("2026-12-16", "2026-12-30"), ("2027-01-02", "2027-01-03")];
        foreach (var (from, to) in runs)
        {
            await blog.Ask(slot, from, to, more: ("Text", $"We would like the days that begin with {from}."));
        }

        var page = await blog.Hold();
        Assert.Equal(2, page.All(".hold-list li").Count(li => li.TextContent.Contains("Held for you until")));
        Assert.Contains("2027-01-02 – 2027-01-03 Waiting for our review; no days are held yet", page.Text);
        Assert.Equal(30, await blog.FullDays());
    }

    [Fact]
    public async Task Scripted_posts_hold_nothing_and_mail_nobody_who_has_not_asked()
    {
        var slot = await blog.OpenMarket(mails: true);
        for (var i = 0; i < 3; i++)
        {
            var script = blog.Visitor();
            var page = await script.Get("/advertise");
            blog.Clock.Advance(TimeSpan.FromMinutes(1));
            var answer = await script.Submit(page, ".ask-form", null, Market.Typed(
                slot, $"2027-0{i + 1}-01", $"2027-0{i + 1}-28", $"victim{i}@example.net",
                ("Text", $"Script number {i} was here.")));
            Assert.Equal("/advertise/sent", answer.Location);
        }

        Assert.Equal(0, await blog.FullDays());
        Assert.Equal(3, (await blog.Bookings()).Count(b => b.HoldAt(blog.Clock.GetUtcNow().UtcDateTime) == BookingHold.Waiting));
        Assert.All(await blog.Mails(), m => Assert.Equal("ads@example.org", m.To));
    }

    [Fact]
    public async Task The_owner_is_told_of_twenty_waiting_requests_a_day_by_mail_and_sees_all_in_the_list()
    {
        var slot = await blog.OpenMarket(mails: true);
        for (var i = 0; i < BookingDesk.MostTold + 3; i++)
        {
            var links = $"Our links, list number {i}: http://a.example http://b.example http://c.example";
            await blog.Ask(slot, email: $"bob{i}@example.net", more: ("Text", links));
        }

        var mails = await blog.Mails();
        Assert.Equal(BookingDesk.MostTold, mails.Count);
        Assert.Contains(
            "You will get no email about further ones",
            Assert.Single(mails, m => m.Text.Contains("This is request number 20 within a day.")).Text);
        Assert.Same(mails[^1], mails.Single(m => m.Text.Contains("This is request number 20 within a day.")));
        var list = await (await blog.SignedIn()).Get("/admin/ads/requests");
        Assert.Equal(BookingDesk.MostTold + 3, list.All(".requests tbody tr").Count);
    }
}
