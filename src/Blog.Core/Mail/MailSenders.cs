using Blog.Core.Settings;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Mail;

/// <summary>Makes the sender that the set-up asks for.</summary>
public sealed class MailSenders(MailSetup setup, SettingsStore settings, ILogger<LogMailSender> log)
{
    /// <summary>A sender for one round, null while the blog has no way to send mail.</summary>
    public IMailSender? Open() => setup.IsLog ? new LogMailSender(log)
        : setup.Server() is { } server ? new SmtpMailSender(server, settings.Get<SiteSettings>().Title) : null;
}
