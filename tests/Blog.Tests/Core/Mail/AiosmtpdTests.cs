using Blog.Core.Mail;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Mail;

/// <summary>What goes over the wire, as a server and a parser see it that share no line with ours.</summary>
public sealed class AiosmtpdTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [AiosmtpdFact]
    public async Task Another_mail_server_takes_what_was_typed_sign_for_sign()
    {
        await using var server = new Aiosmtpd();
        await Open(server, "None");
        var text = "A dot begins the next line:\n.\n..two of them, فارسی اور اردو 🌟\nFrom here on it is long: "
            + $"{new string('x', 2_000)}\n\ttabbed = quoted? =20";
        await blog.Write(text, name: "Rita \"R.\" Läserin, سارہ", query: "?topic=press");
        var mail = await server.Received();
        var stored = Assert.Single(await blog.Messages());
        Assert.Equal(("blog@example.org", "owner@example.org"), (mail.From, Assert.Single(mail.To)));
        Assert.Equal("[A new blog] Press: Rita \"R.\" Läserin, سارہ", mail.Subject);
        Assert.Equal(["Rita \"R.\" Läserin, سارہ", "rita@example.net"], Assert.Single(mail.ReplyTo));
        Assert.Equal($"<{stored.MessageId}>", mail.MessageId);
        Assert.StartsWith(text, mail.Text.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("bcc", mail.Headers);
    }

    [AiosmtpdFact]
    public async Task A_wrong_password_is_told_and_with_the_right_one_what_waited_is_sent()
    {
        await using var server = new Aiosmtpd("owner", "four quiet owls");
        await Open(server, "None", "wrong");
        await blog.Write("Is anybody there?");
        Assert.Contains("rejected the username or password", (await Failed()).LastError);
        await blog.Save(new MailSettings
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = MailSecurity.None,
            User = "owner",
            From = "blog@example.org",
            Secret = Setup.Conceal("four quiet owls"),
        });
        blog.Services.GetRequiredService<OutboxSender>().RunNow();
        var received = server.Received();
        while (!received.IsCompleted)
        {
            blog.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50);
        }

        Assert.Equal("owner", (await received).User);
    }

    [AiosmtpdFact]
    public async Task Neither_a_mail_nor_the_password_goes_over_a_line_whose_certificate_nobody_has_signed()
    {
        await using var server = new Aiosmtpd("owner", "four quiet owls", hasOwnCertificate: true);
        await Open(server, "StartTls", "four quiet owls");
        await blog.Write("Is anybody there?");
        Assert.Contains("certificate is not valid", (await Failed()).LastError);
    }

    private MailSetup Setup => blog.Services.GetRequiredService<MailSetup>();

    private async Task Open(Aiosmtpd server, string security, string password = "")
    {
        await blog.OpenContact();
        await blog.Save(new MailSettings
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = Enum.Parse<MailSecurity>(security),
            From = "blog@example.org",
            User = password.Length > 0 ? "owner" : "",
            Secret = Setup.Conceal(password),
        });
    }

    private async Task<OutboxMail> Failed()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await blog.Db(db =>
                db.Set<OutboxMail>().AsNoTracking().FirstOrDefaultAsync(m => m.LastError != "")) is { } failed)
            {
                return failed;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("No attempt to send has failed.");
    }
}
