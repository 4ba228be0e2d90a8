namespace Blog.Core.Mail;

/// <summary>Sends mails, one after another; made for one round of the outbox and closed after it.</summary>
public interface IMailSender : IAsyncDisposable
{
    /// <exception cref="MailRefusedException">The server will never take this mail.</exception>
    /// <exception cref="MailServerException">The server cannot be reached or used at the moment.</exception>
    /// <exception cref="Exception">This attempt failed.</exception>
    Task SendAsync(OutboxMail mail, CancellationToken ct);
}

/// <summary>The server has answered that it will never take a mail, such as one to an address that is not there.</summary>
public sealed class MailRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The mail server cannot be reached or does not let the blog in, which concerns all mails.</summary>
public sealed class MailServerException(string message, Exception inner) : Exception(message, inner);
