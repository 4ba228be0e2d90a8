using System.Net;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Core.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support.Contact.Inbox.Admin;

public sealed class ReplyTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await blog.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_is_stored_mailed_once_and_threaded_by_its_Message_ID(Database database)
    {
        await Open(database);
        await blog.Write("When is the next article?\r\nI wait.");
        var ada = await blog.SignedIn();
        var asked = Assert.Single(await blog.Messages());
        var page = await ada.Get($"/admin/inbox/{asked.Id}");
        await ada.Submit(page, "#reply", null, ("Text", "Tomorrow."));
        Assert.Contains("being sent", (await ada.Follow(await ada.Submit(page, "#reply", null, ("Text", "Tomorrow.")))).Text);
        await ada.Submit(await ada.Get($"/admin/inbox/{asked.Id}"), "#reply", null, ("Text", "It is there."));
        var mails = (await server.Received(3)).Where(m => m.To[0] == "rita@example.net").Select(m => m.Message).ToList();
        Assert.Equal(["Tomorrow.", "It is there."], mails.Select(m => m.TextBody!.Split('\n')[0].Trim()));
        Assert.Contains("> When is the next article?\r\n> I wait.", mails[0].TextBody!.ReplaceLineEndings("\r\n"));
        Assert.Equal((asked.MessageId, "owner@example.org"), (mails[0].InReplyTo, mails[0].ReplyTo.Mailboxes.Single().Address));
        Assert.Contains(mails[0].MessageId, mails[1].References);
        Assert.Equal(["Re: General · A new blog", "Re: General · A new blog"], mails.Select(m => m.Subject));
        Assert.Equal(2, (await blog.Messages()).Count(m => m.Kind == ContactKind.Reply));
        Assert.Equal(3, server.Mails.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_held_is_mailed_when_it_is_let_through_and_once_only(Database database)
    {
        await Open(database);
        await blog.Write("Look: https://a.example.com https://b.example.com https://c.example.com are three pages that I like, "
            + "and you may like them as much as I do.");
        var ada = await blog.SignedIn();
        Assert.Equal(0, await blog.Db(db => db.Set<OutboxMail>().CountAsync()));
        foreach (var (box, move) in new[] { ("held", "Inbox"), ("inbox", "Spam"), ("spam", "Inbox") })
        {
            await ada.Submit(await ada.Get($"/admin/inbox?box={box}"), "#inbox", move, ("ids", "1"));
        }

        Assert.Equal("rita@example.net", Assert.Single(await server.Received(1)).Message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(1, await blog.Db(db => db.Set<OutboxMail>().CountAsync()));
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    [Fact]
    public async Task Without_a_mail_server_an_answer_is_refused_and_kept_and_one_can_write_from_elsewhere()
    {
        await blog.OpenContact();
        await blog.Write("When is the next article?");
        var ada = await blog.SignedIn();
        var page = await ada.Get("/admin/inbox/1");
        Assert.StartsWith(
            "mailto:rita@example.net?subject=Re", page.One("a[href^='mailto:rita@example.net?']")!.GetAttribute("href"));
        var refused = await ada.Submit(page, "#reply", null, ("Text", "Kept."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept."), (refused.Status, refused.One("#field-Text")!.TextContent));
        Assert.Single(await blog.Messages());
    }

    [Fact]
    public async Task The_password_is_stored_encrypted_and_never_shown_and_the_test_button_uses_it()
    {
        await blog.OpenContact();
        var ada = await blog.SignedIn();
        var saved = await ada.Submit(await ada.Get("/admin/mail"), "#settings", null,
            ("Host", "127.0.0.1"), ("Port", $"{server.Port}"), ("Security", "None"), ("From", "blog@example.org"),
            ("Password", "quiet-owl-secret"));
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
        Assert.DoesNotContain("quiet-owl", (await ada.Get("/admin/mail")).Html);
        Assert.DoesNotContain("quiet-owl", (await blog.Db(db => db.Set<Setting>().SingleAsync(s => s.Key == "mail"))).Json);
        Assert.Equal("quiet-owl-secret", blog.Services.GetRequiredService<MailSetup>().Server()!.Password);
        await ada.Submit(await ada.Get("/admin/mail"), "#settings", null, ("User", ""));
        Assert.Equal("quiet-owl-secret", blog.Services.GetRequiredService<MailSetup>().Server()!.Password);
        var told = await ada.Follow(await ada.Submit(await ada.Get("/admin/mail"), "#mail-test", null, ("to", "me@example.org")));
        Assert.Contains("accepted the test email for me@example.org", told.Text);
        Assert.Equal(["me@example.org"], Assert.Single(server.Mails).To);
        server.GoDown();
        told = await ada.Follow(await ada.Submit(await ada.Get("/admin/mail"), "#mail-test", null, ("to", "me@example.org")));
        Assert.Contains("Could not reach the mail server", told.One(".notice-problem")!.TextContent);
        await ada.Submit(await ada.Get("/admin/mail"), "#settings", null, ("ForgetsPassword", "true"));
        Assert.Equal("", blog.Services.GetRequiredService<MailSetup>().Server()!.Password);
    }

    [Theory]
    [InlineData("Host", "smtp example org")]
    [InlineData("Port", "0")]
    [InlineData("Port", "many")]
    [InlineData("Security", "Rot13")]
    [InlineData("From", "Ada")]
    [InlineData("From", "")]
    public async Task A_wrong_mail_setting_is_refused_beside_its_field(string field, string typed)
    {
        var ada = await shared.SignedIn();
        (string Name, string Value)[] rest =
            [("Host", "smtp.example.org"), ("Port", "587"), ("Security", "StartTls"), ("From", "blog@example.org")];
        var page = await ada.Submit(
            await ada.Get("/admin/mail"), "#settings", null, [.. rest.Where(f => f.Name != field), (field, typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.One($"#field-{field}-notes .field-error")!.TextContent);
    }

    [Fact]
    public async Task Topics_are_added_changed_and_deleted_and_each_has_its_recipient()
    {
        await blog.OpenContact();
        var ada = await blog.SignedIn();
        var answer = await ada.Submit(await ada.Get("/admin/contact"), "#settings", null,
            ("Topics[0].Name", ""), ("Topics[0].Key", ""), ("Topics[4].Name", "Guest articles"),
            ("Topics[4].Recipient", "guests@example.org"));
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        Assert.Equal(
            ["advertise", "correction", "press", "guest-articles"],
            (await blog.Visitor().Get("/contact")).All("#Topic option").Select(o => o.GetAttribute("value")));
        var refused = await ada.Submit(await ada.Get("/admin/contact"), "#settings", null, ("Topics[1].Key", "advertise"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Another topic", refused.Text);
    }

    private async Task Open(Database database)
    {
        blog.On(database)
            .With("Mail:Host", "127.0.0.1")
            .With("Mail:Port", $"{server.Port}")
            .With("Mail:Security", "none")
            .With("Mail:From", "blog@example.org");
        await blog.OpenContact();
    }
}
