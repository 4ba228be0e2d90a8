using System.Net;
using Blog.Ads.Calendar;
using Blog.Ads.RateCard;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Support.Contact;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.RateCard;

public sealed class BookingTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_confirmed_request_holds_its_days_for_48_hours_and_lies_in_the_inbox(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        var visitor = blog.Person();
        var answer = await blog.Ask(slot, visitor: visitor);
        Assert.Equal((HttpStatusCode.Redirect, "/advertise/sent/link"), (answer.Status, answer.Location));
        Assert.Equal("Thank you", (await visitor.Follow(answer)).One("h1")!.TextContent);
        Assert.Equal(0, await blog.FullDays());
        Assert.Contains("Held for you until 2026-11-25", (await blog.Hold()).Text);
        var booking = Assert.Single(await blog.Bookings());
        Assert.Equal(
            (new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 14), 10_000L, "EUR", "en"),
            (booking.From, booking.To, booking.PriceMinor, booking.Currency, booking.Language));
        Assert.Equal(blog.Clock.GetUtcNow().UtcDateTime.AddHours(48), booking.HeldUntil);
        Assert.Equal(14, await blog.FullDays());
        var letter = Assert.Single(await blog.Messages());
        Assert.Equal(
            (ContactBox.Inbox, "Advertise here", $"/admin/ads/requests/{booking.Id}", "bob@example.net"),
            (letter.Box, letter.Topic, letter.About, letter.Address));
        Assert.Equal(
            "Ad spot: Top of the page\nDays: 2026-12-01 to 2026-12-14 (inclusive)\nPrice: 100 EUR\nCompany: "
                + "Bob’s Bakery\nWebsite: https://bakery.example.net\nNot confirmed yet. The days are held once the sender "
                + "opens the link in the confirmation email.\n\nWe bake bread and would like to say so.",
            letter.Text);
        blog.Clock.Advance(TimeSpan.FromHours(48));
        Assert.Equal(0, await blog.FullDays());
        await blog.AskAndHold(slot, email: "eve@example.net", more: ("Text", "Tea from the mountains, for readers."));
        Assert.Equal(14, await blog.FullDays());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erasing_an_address_takes_its_requests_and_mails_and_frees_the_days(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        await blog.Ask(slot, email: "Bob@Example.net");
        await blog.Hold();
        await blog.AskAndHold(
            slot, "2027-01-04", "2027-01-10", "eve@example.net", more: ("Text", "Tea from the mountains, for readers."));
        var ada = await blog.SignedIn();
        var bob = (await blog.Messages()).Single(m => m.Address == "bob@example.net");
        var sure = await ada.Submit(await ada.Get($"/admin/inbox/{bob.Id}"), ".thread-tools", "Erase…");
        Assert.Contains("2 entries", sure.Text);
        var list = await ada.Follow(await ada.Submit(sure, "#erase"));
        Assert.Contains("Erased 2 messages, replies, notes and requests.", list.Text);
        Assert.Equal(["eve@example.net"], (await blog.Bookings()).Select(b => b.Email));
        Assert.DoesNotContain(
            await blog.Mails(), m => (m.To + m.ReplyTo + m.Text).Contains("bob@", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(7, await blog.FullDays());
        Assert.Equal(["eve@example.net"], await blog.Db(db => db.BookingLinks.Select(l => l.Email).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Requests_that_came_to_nothing_are_kept_for_180_days_and_accepted_ones_with_their_campaign(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(slot: Market.Slot());
        await blog.Offer(
            Come("open@example.net", _ => { }),
            Come("declined@example.net", b => b.Decline()),
            Come("accepted@example.net", b => b.Accept()));
        blog.Later(TimeSpan.FromDays(179.9));
        await blog.Run<BookingRetention>();
        Assert.Equal(3, (await blog.Bookings()).Count);
        blog.Later(TimeSpan.FromDays(0.2));
        await blog.Run<BookingRetention>();
        Assert.Equal(["accepted@example.net"], (await blog.Bookings()).Select(b => b.Email));

        Booking Come(string email, Action<Booking> more)
        {
            var booking = new Booking
            {
                SlotId = slot.Id,
                From = new(2026, 12, 1),
                To = new(2026, 12, 2),
                Name = "Bob",
                Company = "",
                Email = email,
                At = blog.Clock.GetUtcNow().UtcDateTime,
            };
            more(booking);
            return booking;
        }
    }

    [Theory]
    [InlineData("homepage", "https://spam.example", ContactBox.Spam, 0)]
    [InlineData(
        "Text",
        "Our pages about bread and tea and all that is good: http://a.example http://b.example http://c.example",
        ContactBox.Held,
        1)]
    public async Task A_doubtful_request_is_a_letter_with_its_reasons_and_holds_no_days_and_may_be_accepted_unless_it_is_spam(
        string field, string typed, ContactBox box, int requests)
    {
        blog.With("Mail:Sender", "log");
        var slot = await blog.OpenMarket();
        Assert.Equal("/advertise/sent", (await blog.Ask(slot, more: (field, typed))).Location);
        var bookings = await blog.Bookings();
        Assert.Equal(requests, bookings.Count);
        Assert.All(bookings, b => Assert.False(b.Holds(blog.Clock.GetUtcNow().UtcDateTime)));
        var letter = Assert.Single(await blog.Messages());
        Assert.Equal((box, bookings.FirstOrDefault()?.Path ?? ""), (letter.Box, letter.About));
        Assert.NotEqual("", letter.Reasons);
        Assert.Contains("no days are held, because it looks suspicious.", letter.Text);
        // The owner is told of what waits for a look, and of no spam; nobody else gets a mail.
        Assert.Equal(box == ContactBox.Held ? ["ads@example.org"] : [], (await blog.Mails()).Select(m => m.To));
        Assert.Equal(
            "/advertise/sent",
            (await blog.Ask(slot, email: "eve@example.net", more: ("Text", "Tea from the mountains, for readers."))).Location);
    }

    [Fact]
    public async Task An_address_that_the_owner_has_blocked_holds_no_days()
    {
        var slot = await blog.OpenMarket();
        await blog.Offer(new BlockedAddress { Address = "bob@example.net", At = blog.Clock.GetUtcNow().UtcDateTime });
        Assert.Equal("/advertise/sent", (await blog.Ask(slot, email: "Bob@example.net")).Location);
        Assert.Empty(await blog.Bookings());
        Assert.Equal(ContactBox.Spam, Assert.Single(await blog.Messages()).Box);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_a_mail_server_the_owner_is_told_and_the_advertiser_gets_a_link(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        await blog.Save(new SiteSettings
        {
            Title = "Brot und Buch",
            Language = "de",
            TimeZone = "Europe/Berlin",
            BaseAddress = "http://localhost",
        });
        await blog.Ask(slot);
        var mails = await blog.Mails();
        Assert.Equal(["ads@example.org", "bob@example.net"], mails.Select(m => m.To).Order());
        var mail = mails.Single(m => m.To == "bob@example.net");
        Assert.Equal(
            ("Ihre Anfrage für einen Werbeplatz · Brot und Buch", "ads@example.org", true),
            (mail.Subject, mail.ReplyTo, mail.IsAutomatic));
        Assert.Contains(
            "Platz: Top of the page\nTage: 1. Dezember 2026 – 14. Dezember 2026\nPreis: 100 €", mail.Text.Replace('\u00a0', ' '));
        Assert.Contains("Öffnen Sie diese Seite bis 25 Nov. 2026, 13:01 (Europe/Berlin)", mail.Text);
        Assert.DoesNotContain("Bob", mail.Text);
        Assert.DoesNotContain("bread", mail.Text);
        Assert.Equal("bob@example.net", mails.Single(m => m.To == "ads@example.org").ReplyTo);
        Assert.Equal("Ihre Anfragen", (await blog.Visitor().Get(await blog.LinkTo("bob@example.net"))).One("h1")!.TextContent);
    }

    [Fact]
    public async Task The_topic_s_recipient_is_told_where_the_contact_page_names_one()
    {
        blog.With("Mail:Sender", "log");
        var slot = await blog.OpenMarket();
        await blog.Save(new ContactSettings
        {
            Email = "owner@example.org",
            Topics = [new() { Key = "advertise", Name = "Ads", Recipient = "sales@example.org" }],
        });
        await blog.Ask(slot);
        Assert.Contains("sales@example.org", (await blog.Mails()).Select(m => m.To));
        Assert.Equal("Ads", Assert.Single(await blog.Messages()).Topic);
    }
}
