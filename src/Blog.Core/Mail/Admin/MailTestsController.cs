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
            Problem(t["Enter the address that the test goes to, such as your own."]);
        }
        else if (senders.Open() is not { } sender)
        {
            Problem(t["There is no mail server yet: enter and save one first."]);
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
            Notice(t["The mail server has taken the test for {0}. Whether it arrives, only that mailbox can say.", to]);
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
            Subject = t["Test from {0}", title],
            Text = t["This is the test that you have asked for in the admin area. The blog can send mail."],
            IsAutomatic = true,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
