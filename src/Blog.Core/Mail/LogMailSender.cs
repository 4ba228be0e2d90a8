using Microsoft.Extensions.Logging;

namespace Blog.Core.Mail;

/// <summary>Says in the log that a mail would go out, without its text and addresses: for trying the blog out.</summary>
public sealed class LogMailSender(ILogger log) : IMailSender
{
    public Task SendAsync(OutboxMail mail, CancellationToken ct)
    {
        log.LogInformation(
            "A mail of {Characters} characters would be sent now; no mail server is used because {Key} is log",
            mail.Text.Length,
            MailSetup.SenderKey);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
