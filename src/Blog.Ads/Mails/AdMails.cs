using Blog.Ads.Slots;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;

namespace Blog.Ads.Mails;

/// <summary>Addresses mails to advertisers: from the blog, answered to the address that sells its ad spots.</summary>
public sealed class AdMails(SettingsStore settings, MailSetup mail)
{
    /// <summary>Whether the blog sends mail at all.</summary>
    public bool IsSet => mail.IsSet;

    /// <param name="to">The advertiser's address.</param>
    /// <param name="subject">Without the blog's name.</param>
    /// <param name="text">All of it.</param>
    /// <param name="at">When it is written, and due; UTC.</param>
    /// <param name="isAutomatic">Whether no person wrote it.</param>
    /// <param name="thread">Message-ID of what it answers; null for none.</param>
    public OutboxMail To(string to, string subject, string text, DateTime at, bool isAutomatic = true, string? thread = null)
    {
        var title = settings.Get<SiteSettings>().Title;
        return new()
        {
            MessageId = mail.NewMessageId(),
            To = to,
            ReplyTo = settings.Get<AdSettings>().ContactEmail,
            ReplyToName = Beginning.Of(title, 100),
            Subject = Beginning.Of($"{subject} · {title}", OutboxMail.MaxSubject),
            Text = text,
            References = thread is null ? "" : $"<{thread}>",
            IsAutomatic = isAutomatic,
            CreatedAt = at,
            DueAt = at,
        };
    }
}
