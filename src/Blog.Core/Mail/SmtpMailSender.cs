using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Blog.Core.Mail;

/// <summary>
/// Sends mails by SMTP over one connection, which it opens when the first is to be sent and again after a failure.
/// </summary>
public sealed class SmtpMailSender(MailServer server, string fromName) : IMailSender
{
    private SmtpClient? client;

    public async Task SendAsync(OutboxMail mail, CancellationToken ct)
    {
        await ConnectAsync(ct);
        try
        {
            await SendOnAsync(client!, mail, ct);
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500
            && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailRefusedException(Describe(e), e);
        }
        catch (Exception e) when (e is SmtpProtocolException or IOException or SocketException or OperationCanceledException)
        {
            // Whatever is left of this connection, the next mail gets a fresh one.
            Drop();
            throw;
        }
    }

    private async Task SendOnAsync(SmtpClient smtp, OutboxMail mail, CancellationToken ct)
    {
        var takesLetters = smtp.Capabilities.HasFlag(SmtpCapabilities.UTF8);
        if (!takesLetters && MailDomain.HasLettersBefore(mail.To))
        {
            throw new MailRefusedException(
                $"The mail server does not accept addresses with non-ASCII letters before the @ (SMTPUTF8), such as {mail.To}.");
        }

        var message = MailComposer.Compose(mail, server.From, fromName, takesLetters);
        var options = FormatOptions.Default.Clone();
        options.International = takesLetters
            && (MailDomain.HasLettersBefore(mail.To) || MailDomain.HasLettersBefore(mail.ReplyTo));
        await smtp.SendAsync(options, message, ct);
    }

    /// <summary>Opens the connection and signs in, without sending anything.</summary>
    /// <exception cref="MailServerException">That did not work; the message
    /// says at which step, and what the server said.</exception>
    public async Task ConnectAsync(CancellationToken ct)
    {
        if (client is { IsConnected: true })
        {
            return;
        }

        Drop();
        client = new SmtpClient { Timeout = 60_000 };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Options(server.Security), ct);
            if (server.User.Length > 0)
            {
                await client.AuthenticateAsync(server.User, server.Password, ct);
            }
        }
        catch (Exception e)
        {
            Drop();
            throw new MailServerException(Describe(e), e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
        {
            try
            {
                using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await client.DisconnectAsync(quit: true, soon.Token);
            }
            catch (Exception e) when (e is SmtpProtocolException
                or SmtpCommandException
                or IOException
                or SocketException
                or OperationCanceledException)
            {
                // All mails are sent; the goodbye is politeness.
            }
        }

        Drop();
    }

    /// <summary>What went wrong, in words that help an owner.</summary>
    public static string Describe(Exception error) => error switch
    {
        MailServerException or MailRefusedException => error.Message,
        AuthenticationException => $"The mail server rejected the username or password: {error.Message}",
        SslHandshakeException =>
            "Could not connect securely to the mail server: its certificate is not valid, or it does not offer TLS on this port.",
        NotSupportedException => $"The mail server does not support what was requested: {error.Message}",
        SmtpCommandException e => $"The mail server answered {(int)e.StatusCode}: {e.Message}",
        SmtpProtocolException => "The mail server closed the connection before accepting the email.",
        SocketException e => $"Could not reach the mail server: {e.Message}",
        OperationCanceledException => "The mail server did not answer in time.",
        _ => error.Message,
    };

    private void Drop()
    {
        client?.Dispose();
        client = null;
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
