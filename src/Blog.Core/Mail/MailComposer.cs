using System.Text;
using Blog.Core.Texts;
using MimeKit;
using MimeKit.Utils;

namespace Blog.Core.Mail;

/// <summary>Builds the MIME message of a mail (RFC 5322); no field can inject a header.</summary>
internal static class MailComposer
{
    private const string Fold = "\r\n ";

    /// <param name="takesLetters">Whether the server takes addresses with letters beyond ASCII before the @ (SMTPUTF8).</param>
    public static MimeMessage Compose(OutboxMail mail, string from, string fromName, bool takesLetters)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = new DateTimeOffset(mail.CreatedAt, TimeSpan.Zero),
            Subject = OneLine(mail.Subject),
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(new MailboxAddress(OneLine(fromName), MailDomain.InAscii(from)));
        message.To.Add(new MailboxAddress("", MailDomain.InAscii(mail.To)));
        // Without it the mail still goes: what it tells holds the address too.
        if (mail.ReplyTo.Length > 0 && (takesLetters || !MailDomain.HasLettersBefore(mail.ReplyTo)))
        {
            message.ReplyTo.Add(new MailboxAddress(OneLine(mail.ReplyToName), MailDomain.InAscii(mail.ReplyTo)));
        }

        Encode(message, HeaderId.Subject, message.Subject);
        Encode(message, HeaderId.From, message.From);
        Encode(message, HeaderId.ReplyTo, message.ReplyTo);
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

    private static void Encode(MimeMessage message, HeaderId id, InternetAddressList list)
    {
        foreach (var mailbox in list.Mailboxes.Take(1))
        {
            Encode(message, id, mailbox.Name, $"{Fold}<{mailbox.Address}>");
        }
    }

    // MimeKit sends a text that already looks encoded (RFC 2047, "=?utf-8?q?…?=") as it is, and the reader's program would
    // decode it: a name then says what nobody has checked, line breaks included. So the text itself is encoded.
    private static void Encode(MimeMessage message, HeaderId id, string? text, string rest = "")
    {
        if (text?.Contains("=?", StringComparison.Ordinal) == true)
        {
            // Ten runes are at most 56 letters of base 64: an encoded word has 75 in all.
            var words = text.EnumerateRunes().Chunk(10)
                .Select(part => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(part)))}?=");
            message.Headers[message.Headers.IndexOf(id)]
                .SetRawValue(Encoding.UTF8.GetBytes($" {string.Join(Fold, words)}{rest}\r\n"));
        }
    }

    /// <summary>Without line breaks, control characters and marks that turn the direction of writing.</summary>
    private static string OneLine(string text) =>
        string.Concat(Characters.OnlyCharacters(text).Select(c =>
            char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
                ? ' '
                : c));
}
