using System.Net;
using Blog.Ads.Calendar;
using Blog.Ads.RateCard;
using Blog.Core.Data;
using Blog.Core.Mail;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Core.Events;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.RateCard;

/// <summary>What holds days, and what does not: no stranger blocks the rate card, and nobody is told what is not so.</summary>
public sealed class HoldTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Opening_the_link_holds_nothing_and_its_button_holds_the_days_once(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        await blog.Ask(slot);
        var (link, visitor) = (await blog.LinkTo("bob@example.net"), blog.Person());
        var page = await visitor.Get(link);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(link)).Status);
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("Top of the page, 2026-12-01 – 2026-12-14", page.Text);
        Assert.DoesNotContain("Bob", page.Text);
        Assert.Equal(0, await blog.FullDays());
        Assert.Contains("Held for you until", (await visitor.Submit(page, "#hold")).Text);
        Assert.Equal(14, await blog.FullDays());
        foreach (var again in new[] { await visitor.Submit(page, "#hold"), await visitor.Get(link) })
        {
            Assert.Equal((HttpStatusCode.Gone, "This link has expired"), (again.Status, again.One("h1")!.TextContent));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_request_whose_mail_is_given_up_waits_for_the_owner_until_it_is_sent_once_more(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        await blog.Ask(slot);
        var link = await blog.LinkTo("bob@example.net");
        var ada = await blog.SignedIn();
        Assert.Contains("Not confirmed yet", (await ada.Get("/admin/ads/requests")).Text);
        await Settle(OutboxState.Dead);
        await Listening.Until(async () => (await blog.Bookings())[0].IsLinkLost);
        var list = (await ada.Get("/admin/ads/requests")).Text;
        Assert.Contains("Waiting for your review The confirmation email could not be delivered", list);
        Assert.DoesNotContain("Not confirmed yet", list);
        await Settle(OutboxState.Waiting);
        await Listening.Until(async () => !(await blog.Bookings())[0].IsLinkLost);
        Assert.Contains("Held for you until", (await blog.Person().Submit(await blog.Person().Get(link), "#hold")).Text);

        Task<int> Settle(OutboxState state) => blog.Db(db => db.Set<OutboxMail>().Where(m => m.To == "bob@example.net")
            .UpdateAllAsync(db, [], set => set.SetProperty(m => m.State, state), default));
    }

    [Fact]
    public async Task A_link_works_for_48_hours_and_for_no_other_site_and_an_unknown_one_never()
    {
        var slot = await blog.OpenMarket(mails: true);
        await blog.Ask(slot);
        var link = await blog.LinkTo("bob@example.net");
        var page = await blog.Person().Get(link);
        var stranger = blog.Visitor();
        stranger.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Submit(page, "#hold")).Status);
        var none = await blog.Person().PostRaw(link);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Contains("Tick the requests that are yours.", none.Text);
        var foreign = await blog.Person().PostRaw(link, ("ids", "987654"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.Status);
        Assert.Equal(HttpStatusCode.OK, (await blog.Person().Get(link)).Status);
        blog.Later(TimeSpan.FromHours(48));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Person().Submit(page, "#hold")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/advertise/hold/0123456789abcdef01234567")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/advertise/hold/short")).Status);
        Assert.Contains("Waiting for your review", (await (await blog.SignedIn()).Get("/admin/ads/requests")).Text);
    }

    [Fact]
    public async Task The_same_words_for_another_spot_by_another_sender_wait_for_a_look_and_everybody_is_told_so()
    {
        var slot = await blog.OpenMarket(mails: true);
        var other = await blog.Offer(Market.Slot("Second"));
        await blog.AskAndHold(slot);
        var before = (await blog.Mails()).Count;
        var visitor = blog.Person();
        var thanks = await visitor.Follow(await blog.Ask(other, email: "eve@example.net", visitor: visitor));
        Assert.Contains("No days are held for you yet: we will review it first", thanks.Text);
        var mail = Assert.Single((await blog.Mails()).Skip(before));
        Assert.Equal("ads@example.org", mail.To);
        Assert.Contains("Waiting for your review; no days are held, because it looks suspicious.", mail.Text);
        var owner = await blog.SignedIn();
        var list = await owner.Get("/admin/ads/requests");
        Assert.Contains("Waiting for your review", list.Text);
        Assert.DoesNotContain("No longer held", list.Text);
        var inbox = await owner.Get("/admin/inbox?box=held");
        Assert.Contains("Waiting for your review", inbox.One(".tabs [aria-current]")!.TextContent);
        var request = (await blog.Bookings())[^1];
        await owner.Submit(await owner.Get(request.Path), "#answer", "Hold");
        Assert.True((await blog.Bookings())[^1].Holds(blog.Clock.GetUtcNow().UtcDateTime));
        Assert.Equal(28, await blog.FullDays());
    }

    [Fact]
    public async Task Without_mail_a_request_waits_for_the_owner_and_the_page_says_so()
    {
        var slot = await blog.OpenMarket();
        var visitor = blog.Person();
        Assert.Contains("once we have reviewed your request", (await visitor.Get("/advertise")).Text);
        var thanks = await visitor.Follow(await blog.Ask(slot, visitor: visitor));
        Assert.Contains("No days are held for you yet: we will review it first", thanks.Text);
        Assert.Equal(0, await blog.FullDays());
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
        Assert.Contains("Waiting for your review; no days are held.", (await blog.Messages())[0].Text);
    }

    [Fact]
    public async Task The_hash_of_a_network_goes_with_its_hold_and_a_link_with_its_time()
    {
        var slot = await blog.OpenMarket(mails: true);
        await blog.AskAndHold(slot);
        Assert.NotEqual("", (await blog.Bookings()).Single().HeldFrom);
        await blog.Run<BookingRetention>();
        Assert.NotEqual("", (await blog.Bookings()).Single().HeldFrom);
        blog.Later(TimeSpan.FromHours(49));
        await blog.Run<BookingRetention>();
        Assert.Equal("", (await blog.Bookings()).Single().HeldFrom);
        Assert.Equal(0, await blog.Db(db => db.BookingLinks.CountAsync()));
        Assert.Contains("No longer held", (await (await blog.SignedIn()).Get("/admin/ads/requests")).Text);
    }
}
