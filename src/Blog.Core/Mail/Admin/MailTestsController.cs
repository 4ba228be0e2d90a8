using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Mail.Admin;

/// <summary>Sends one mail at once, past the outbox, and says how far it got.</summary>
[Route("admin/mail/tests")]
public sealed class MailTestsController(
    MailSenders senders, MailSetup setup, SettingsStore settings, TimeProvider time, IStringLocalizer<Texts.Texts> t)
    : AdminController
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [HttpPost("")]
    public async Task<IActionResult> Create([MailAddress] string? to, CancellationToken ct)
    {
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(to))
        {
            Problem(t["Enter an address to send the test to, such as your own."]);
        }
        else if (senders.Open() is not { } sender)
        {
            Problem(t["No mail server is set up yet. Enter one and save first."]);
        }
        else
        {
            await using (sender)
            {
                await TryAsync(sender, to.Trim(), ct);
            }
        }

        return LocalRedirect("/admin/mail");
    }

    private async Task TryAsync(IMailSender sender, string to, CancellationToken ct)
    {
        // The real clock: a person waits for this answer.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(Patience);
        try
        {
            await sender.SendAsync(Test(to), deadline.Token);
            Notice(t["The mail server accepted the test email for {0}. Check the inbox to see whether it arrives.", to]);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Problem(SmtpMailSender.Describe(e));
        }
    }

    private OutboxMail Test(string to)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var title = settings.Get<SiteSettings>().Title;
        return new()
        {
            MessageId = setup.NewMessageId(),
            To = to,
            Subject = t["Test email from {0}", title],
            Text = t["This is the test email you requested in the admin area. Your blog can send email."],
            IsAutomatic = true,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
