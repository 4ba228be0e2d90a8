using Blog.Core.Data;
using Blog.Core.Mail;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Mail;

public sealed class OutboxTests : IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // First the server: what hangs on it is let go.
        await server.DisposeAsync();
        await blog.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_is_mailed_once_to_its_topics_recipient_and_answers_go_to_the_visitor(Database database)
    {
        await Open(database);
        await blog.Write("Hello,\r\n.\r\n..a dot. سلام", name: "Rita Läserin", query: "?topic=press");
        var mail = Assert.Single(await server.Received(1));
        Assert.Equal(("blog@example.org", "owner@example.org"), (mail.From, Assert.Single(mail.To)));
        var message = mail.Message;
        Assert.Equal("[A new blog] Press: Rita Läserin", message.Subject);
        Assert.Equal("\"Rita Läserin\" <rita@example.net>", message.ReplyTo.ToString());
        Assert.StartsWith("Hello,\n.\n..a dot. سلام", message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        await blog.Settled(1);
        blog.Clock.Advance(TimeSpan.FromDays(2));
        await blog.Deliver();
        Assert.Single(server.Mails);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("hangs")]
    [InlineData("drops")]
    [InlineData("busy")]
    public async Task While_the_mail_server_fails_visitors_notice_nothing_and_an_hour_after_it_is_back_all_is_delivered(
        string failure)
    {
        await Open();
        Fail(failure);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(
                "/contact/sent",
                (await blog.Write($"Question number {i} about your blog.", email: $"reader{i}@example.net")).Location);
        }

        await blog.FailedOnce();
        server.ComeBack();
        await blog.NobodySends();
        blog.Clock.Advance(TimeSpan.FromHours(1));
        await blog.Settled(5);
        var mails = server.Mails;
        Assert.Equal(
            Enumerable.Range(0, 5).Select(i => $"reader{i}@example.net"),
            mails.Select(m => m.Message.ReplyTo.Mailboxes.Single().Address).Order());
    }

    [Fact]
    public async Task A_refused_mailbox_is_a_dead_letter_that_can_be_tried_again_or_deleted()
    {
        await Open();
        server.Mood = SmtpMood.RefusesRecipients;
        await blog.Write("Is anybody there?");
        await blog.Until(m => m.State == OutboxState.Dead);
        var ada = await blog.SignedIn();
        var page = await ada.Get("/admin/mail/outbox");
        Assert.Contains("no such mailbox", page.Text);
        Assert.Contains("Failed", page.Text);
        server.ComeBack();
        Assert.Contains("Trying again now", (await ada.Follow(await ada.Submit(page, "form[action$='/tries']"))).Text);
        await server.Received(1);
        await blog.Settled(1);
        Assert.Contains("All emails have been sent", (await ada.Get("/admin/mail/outbox")).Text);
        server.Mood = SmtpMood.RefusesRecipients;
        await blog.Write("And now?");
        await blog.Until(m => m.State == OutboxState.Dead);
        await ada.Submit(await ada.Get("/admin/mail/outbox"), "form[action$='/deletion']");
        Assert.Contains("All emails have been sent", (await ada.Get("/admin/mail/outbox")).Text);
        Assert.Equal(2, (await blog.Messages()).Count);
    }

    [Fact]
    public async Task A_mail_is_given_up_after_three_days()
    {
        await Open();
        server.GoDown();
        await blog.Write("Is anybody there?");
        for (var hour = 0; hour < 80; hour++)
        {
            blog.Clock.Advance(TimeSpan.FromHours(1));
            await blog.Deliver();
        }

        var mail = await blog.Until(m => m.State == OutboxState.Dead);
        Assert.InRange(mail.Attempts, 10, 200);
        Assert.NotEmpty(mail.LastError);
    }

    [Fact]
    public async Task A_mail_whose_sender_was_killed_is_sent_when_its_lease_is_over_and_not_before()
    {
        await Open();
        server.GoDown();
        await blog.Write("Is anybody there?");
        await blog.FailedOnce();
        var until = blog.Clock.GetUtcNow().UtcDateTime.AddMinutes(10);
        await blog.Db(db => db.Set<OutboxMail>().UpdateAllAsync(
            db,
            [],
            set => set.SetProperty(m => m.LeasedUntil, until).SetProperty(m => m.DueAt, BlogApp.Start.UtcDateTime),
            CancellationToken.None));
        server.ComeBack();
        blog.Clock.Advance(TimeSpan.FromMinutes(9));
        await blog.Deliver();
        Assert.Empty(server.Mails);
        blog.Clock.Advance(TimeSpan.FromMinutes(2));
        await blog.Settled(1);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Without_a_mail_server_messages_come_to_the_inbox_and_nothing_waits_to_be_sent()
    {
        await blog.OpenContact();
        await blog.Write("Hello there, owner.");
        Assert.Single(await blog.Messages());
        Assert.Equal(0, await blog.Db(db => db.Set<OutboxMail>().CountAsync()));
    }

    [Fact]
    public async Task No_field_adds_a_header_and_no_disguised_line_break_does()
    {
        await Open();
        await blog.Write("Subject: no\r\n\r\nBcc: all@example.com", name: "Rita\u2028Bcc: all@example.com");
        await blog.Write("A second text, which is another.", name: "=?utf-8?q?Bcc=3A_all=40example=2Ecom=0D=0A?=");
        foreach (var mail in await server.Received(2))
        {
            Assert.Equal(["owner@example.org"], mail.To);
            Assert.Null(mail.Message.Headers["Bcc"]);
            Assert.Single(mail.Message.To);
        }
    }

    private async Task Open(Database database = Database.Sqlite)
    {
        blog.On(database)
            .With("Mail:Host", "127.0.0.1")
            .With("Mail:Port", $"{server.Port}")
            .With("Mail:Security", "none")
            .With("Mail:From", "blog@example.org");
        await blog.OpenContact();
    }

    private void Fail(string failure)
    {
        server.Mood = failure switch
        {
            "hangs" => SmtpMood.Hangs,
            "drops" => SmtpMood.DropsAfterData,
            "busy" => SmtpMood.Busy,
            _ => SmtpMood.Healthy,
        };
        if (failure == "down")
        {
            server.GoDown();
        }
    }
}
