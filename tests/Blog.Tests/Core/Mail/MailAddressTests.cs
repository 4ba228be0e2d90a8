using Blog.Core.Mail;
using Blog.Tests.Support.Contact;
using MimeKit;

namespace Blog.Tests.Core.Mail;

/// <summary>Names and addresses of every script, and of none, as they go over the wire.</summary>
public sealed class MailAddressTests : IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await blog.DisposeAsync();
    }

    [Theory]
    [InlineData("=?utf-8?q?Anna=0D=0ABcc:_all=40example.org?=")]
    [InlineData("Anna =?iso-8859-1?B?QW5uYQ==?= and more of her long, long name")]
    [InlineData("=?سارہ 🌟?=")]
    [InlineData("What =? this")]
    public async Task A_name_that_looks_encoded_is_encoded_itself(string name)
    {
        await Open();
        await blog.Write("I have a question about your owls.", name: name);
        var mail = Assert.Single(await server.Received(1));
        Assert.DoesNotContain(name, mail.Text.Split("\r\n\r\n")[0], StringComparison.Ordinal);
        Assert.Equal((name, "rita@example.net"), Parts(Assert.Single(mail.Message.ReplyTo.Mailboxes)));
        Assert.EndsWith(name, mail.Message.Subject, StringComparison.Ordinal);
        Assert.All(mail.Text.Split("\r\n\r\n")[0].Split("\r\n"), line => Assert.InRange(line.Length, 0, 100));
        Assert.Null(mail.Message.Headers["Bcc"]);
    }

    [Fact]
    public async Task A_domain_in_letters_of_any_script_goes_out_in_ASCII()
    {
        await Open(SmtpMood.SpeaksAscii, "owner@bücher.example");
        await blog.Write("I have a question about your owls.", email: "rita@müller.example");
        var mail = Assert.Single(await server.Received(1));
        Assert.Equal("owner@xn--bcher-kva.example", Assert.Single(mail.To));
        var head = mail.Text.Split("\r\n\r\n")[0];
        Assert.Contains("<rita@xn--mller-kva.example>", head, StringComparison.Ordinal);
        Assert.True(System.Text.Ascii.IsValid(head));
    }

    [Fact]
    public async Task Letters_before_the_at_go_to_a_server_that_takes_them()
    {
        await Open(SmtpMood.Healthy, "jörg@bücher.example");
        await blog.Write("I have a question about your owls.");
        Assert.Equal("jörg@bücher.example", Assert.Single(Assert.Single(await server.Received(1)).To));
    }

    [Fact]
    public async Task A_server_that_does_not_take_them_makes_a_dead_letter_that_says_so()
    {
        await Open(SmtpMood.SpeaksAscii, "jörg@bücher.example");
        await blog.Write("I have a question about your owls.");
        await blog.Until(m => m.State == OutboxState.Dead);
        Assert.Contains("addresses with non-ASCII letters", (await (await blog.SignedIn()).Get("/admin/mail/outbox")).Text);
    }

    [Fact]
    public async Task A_reader_with_such_an_address_is_told_of_all_the_same()
    {
        await Open(SmtpMood.SpeaksAscii);
        await blog.Write("I have a question about your owls.", email: "jörg@müller.example");
        var mail = Assert.Single(await server.Received(1));
        Assert.Empty(mail.Message.ReplyTo);
        Assert.Contains("jörg@müller.example", mail.Message.TextBody, StringComparison.Ordinal);
    }

    private static (string?, string) Parts(MailboxAddress mailbox) => (mailbox.Name, mailbox.Address);

    private async Task Open(SmtpMood mood = SmtpMood.Healthy, string owner = "owner@example.org")
    {
        server.Mood = mood;
        blog.With("Mail:Host", "127.0.0.1").With("Mail:Port", $"{server.Port}").With("Mail:Security", "none")
            .With("Mail:From", "blog@example.org");
        await blog.OpenContact(new() { Email = owner, Intro = "Write to me." });
    }
}
