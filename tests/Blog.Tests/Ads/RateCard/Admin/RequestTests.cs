using System.Net;
using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Settings;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Ads.RateCard.Admin;

public sealed class RequestTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Accepting_makes_a_paid_campaign_for_the_days_and_answers_in_the_thread(Database database)
    {
        var (owner, slot, booking) = await Asked(database);
        await blog.Save(new SiteSettings { TimeZone = "Europe/Berlin" });
        var page = await owner.Get(booking.Path);
        Assert.StartsWith(
            "Hello Bob Baker!\n\nYour booking is confirmed: “Top of the page” from 2026-12-01 to 2026-12-14.\n\n"
                + "Where: One slim line at the top of every page\nSize: One line of text, 38 pixels high\nAccepts:\n"
                + "- Text: a title of up to 80 characters and a line of up to 200\n\n"
                + "The total price is €100. Days: 14, counted in whole weeks of 7: 2 × €50.\n\n"
                + "Please reply to this email",
            page.One("#field-AcceptText")!.TextContent);
        var answer = await owner.Submit(page, "#answer", "Accept");
        var campaign = Assert.Single(await blog.Campaigns());
        Assert.Equal($"/admin/ads/campaigns/{campaign.Id}", answer.Location);
        Assert.Equal(
            (new DateTime(2026, 11, 30, 23, 0, 0), new DateTime(2026, 12, 14, 23, 0, 0)), (campaign.StartsAt, campaign.EndsAt));
        Assert.Equal(
            (CampaignPriority.Paid, 10_000L, "EUR", booking.Id),
            (campaign.Priority, campaign.PriceMinor, campaign.Currency, campaign.BookingId));
        Assert.Equal(
            ("Bob’s Bakery", "bob@example.net", "https://bakery.example.net"),
            (campaign.Advertiser!.Name, campaign.Advertiser.Email, campaign.Advertiser.Website));
        Assert.Equal([slot.Id], campaign.SlotIds);
        Assert.Equal(BookingState.Accepted, (await blog.Bookings()).Single().State);
        var (letter, reply) = ((await blog.Messages())[0], (await blog.Messages())[1]);
        Assert.Equal((ContactKind.Reply, SignIn.Name), (reply.Kind, reply.Name));
        var mail = (await blog.Mails()).Single(m => m.MessageId == reply.MessageId);
        Assert.Equal("bob@example.net", mail.To);
        Assert.Contains($"<{letter.MessageId}>", mail.References);
        Assert.StartsWith("Hello Bob Baker!", mail.Text);
        Assert.Equal(14, await blog.FullDays());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_several_accept_at_once_there_is_one_campaign_and_the_others_are_told(Database database)
    {
        var (owner, _, booking) = await Asked(database);
        var page = await owner.Get(booking.Path);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => owner.Submit(page, "#answer", "Accept", ("AcceptText", "It is yours."))));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a =>
        {
            Assert.Equal(HttpStatusCode.Conflict, a.Status);
            Assert.Contains("Somebody else has already accepted this request", a.Text);
        });
        Assert.Single(await blog.Campaigns());
        Assert.Single(await blog.Messages(), m => m.Kind == ContactKind.Reply);
    }

    [Fact]
    public async Task Who_answers_second_is_told_what_the_first_did_and_keeps_the_text()
    {
        var (owner, _, booking) = await Asked();
        var open = await owner.Get(booking.Path);
        Assert.Equal(
            "/admin/ads/requests",
            (await owner.Submit(open, "#answer", "Send question", ("AskText", "What do you bake?"))).Location);
        var late = await owner.Submit(open, "#answer", "Accept", ("AcceptText", "Kept words"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Somebody else has already asked a question.", late.Text);
        Assert.Equal("Kept words", late.One("#field-AcceptText")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.Submit(late, "#answer", "Decline")).Status);
        late = await owner.Submit(late, "#answer", "Accept");
        Assert.Contains("Somebody else has already declined this request.", late.Text);
        Assert.Empty(await blog.Campaigns());
    }

    [Fact]
    public async Task Asking_back_mails_the_question_and_holds_the_days_anew()
    {
        var (owner, _, booking) = await Asked();
        blog.Clock.Advance(TimeSpan.FromHours(47));
        await owner.Submit(await owner.Get(booking.Path), "#answer", "Send question", ("AskText", "What do you bake?"));
        booking = (await blog.Bookings()).Single();
        Assert.Equal((BookingState.Asked, blog.Clock.GetUtcNow().UtcDateTime.AddHours(48)), (booking.State, booking.HeldUntil));
        Assert.StartsWith("What do you bake?", (await blog.Mails())[^1].Text);
        Assert.Contains("Question sent", (await owner.Get("/admin/ads/requests")).Text);
        var page = await owner.Submit(await owner.Get(booking.Path), "#answer", "Send question", ("AskText", " "));
        Assert.Contains("Enter your question.", page.One("#field-AskText-notes")!.TextContent);
    }

    [Fact]
    public async Task Declining_frees_the_days_and_without_words_mails_nothing()
    {
        var (owner, _, booking) = await Asked();
        var before = (await blog.Mails()).Count;
        await owner.Submit(await owner.Get(booking.Path), "#answer", "Decline", ("DeclineText", ""));
        Assert.Equal(before, (await blog.Mails()).Count);
        Assert.Equal(0, await blog.FullDays());
        var list = await owner.Get("/admin/ads/requests");
        Assert.Contains("Declined", list.Text);
        Assert.DoesNotContain("Waiting for a reply", list.Text);
        Assert.Null((await owner.Get(booking.Path)).One("#answer"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_request_whose_hold_is_over_is_accepted_unless_others_have_its_days(Database database)
    {
        var (owner, slot, booking) = await Asked(database);
        blog.Clock.Advance(TimeSpan.FromHours(49));
        await blog.AskAndHold(slot, "2026-12-14", "2026-12-20", "eve@example.net", null,
            ("Text", "Tea from the mountains, for readers."));
        var page = await owner.Get(booking.Path);
        Assert.Contains("No longer held", page.Text);
        Assert.Contains("These days have been taken since: 14 Dec 2026.", page.Text);
        page = await owner.Submit(page, "#answer", "Accept", ("AcceptText", "Kept words"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("These days have been taken: 14 Dec 2026.", page.Text);
        Assert.Equal("Kept words", page.One("#field-AcceptText")!.TextContent);
        Assert.Empty(await blog.Campaigns());
        await owner.Submit(await owner.Get((await blog.Bookings())[1].Path), "#answer", "Decline");
        Assert.Equal(HttpStatusCode.Redirect, (await owner.Submit(page, "#answer", "Accept")).Status);
        Assert.Single(await blog.Campaigns());
    }

    [Fact]
    public async Task Without_a_mail_server_words_are_kept_as_a_note_and_nothing_can_be_asked()
    {
        var (owner, _, booking) = await Asked(mail: false);
        var page = await owner.Get(booking.Path);
        Assert.Contains("No mail server is set up", page.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Submit(page, "#answer", "Send question")).Status);
        await owner.Submit(page, "#answer", "Accept");
        Assert.Equal(ContactKind.Note, (await blog.Messages())[^1].Kind);
        Assert.Empty(await blog.Mails());
    }

    [Fact]
    public async Task The_dashboard_says_that_requests_wait_while_there_are_any()
    {
        var (owner, _, booking) = await Asked();
        var card = (await owner.Get("/admin")).All(".card").Single(c => c.TextContent.Contains("Ad requests"));
        Assert.Contains("1 request is waiting for a reply.", card.TextContent);
        await owner.Submit(await owner.Get(booking.Path), "#answer", "Decline");
        Assert.DoesNotContain("Ad requests", (await owner.Get("/admin")).Text);
    }

    [Theory]
    [InlineData("/admin/ads/requests/999")]
    [InlineData("/admin/ads/requests/9999999999999999999999")]
    public async Task An_unknown_request_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await shared.SignedIn()).Get(path)).Status);

    private async Task<(Visitor Owner, AdSlot Slot, Booking Booking)> Asked(Database database = Database.Sqlite, bool mail = true)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: mail);
        if (mail)
        {
            await blog.AskAndHold(slot);
        }
        else
        {
            Assert.Equal("/advertise/sent", (await blog.Ask(slot)).Location);
        }

        return (await blog.SignedIn(), slot, (await blog.Bookings()).Single());
    }
}
