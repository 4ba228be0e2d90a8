using MimeKit;
using MimeKit.Utils;

namespace Blog.Core.Mail;

/// <summary>Builds the MIME message of a mail (RFC 5322); no field can inject a header.</summary>
internal static class MailComposer
{
    public static MimeMessage Compose(OutboxMail mail, string from, string fromName)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = new DateTimeOffset(mail.CreatedAt, TimeSpan.Zero),
            Subject = OneLine(mail.Subject),
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(new MailboxAddress(OneLine(fromName), from));
        message.To.Add(new MailboxAddress("", mail.To));
        if (mail.ReplyTo.Length > 0)
        {
            message.ReplyTo.Add(new MailboxAddress(OneLine(mail.ReplyToName), mail.ReplyTo));
        }

        foreach (var earlier in MimeUtils.EnumerateReferences(mail.References))
        {
            message.References.Add(earlier);
            message.InReplyTo = earlier;
        }

        if (mail.IsAutomatic)
        {
            message.Headers.Add("Auto-Submitted", "auto-generated");
        }

        return message;
    }

    /// <summary>Without line breaks, control characters and marks that turn the direction of writing.</summary>
    private static string OneLine(string text) =>
        string.Concat(text.Select(c =>
            char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
                ? ' '
                : c));
}
