using System.Text;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Support.Contact.Inbox;

namespace Blog.Support.Contact;

/// <summary>Makes the mails that tell a topic's recipient of a message; an answer to one goes to the visitor.</summary>
public sealed class MessageNotices(SettingsStore settings, MailSetup mail)
{
    /// <summary>The mail of one message; null where nobody is named or nothing can be sent.</summary>
    /// <param name="now">When it was let in, UTC.</param>
    /// <param name="otherwise">Who gets it when the contact page names nobody; empty for none.</param>
    public OutboxMail? Of(ContactMessage message, DateTime now, string otherwise = "")
    {
        var contact = settings.Get<ContactSettings>();
        var recipient =
            contact.RecipientOf(contact.Topics.FirstOrDefault(topic => topic.Name == message.Topic)) is { Length: > 0 } named
                ? named
                : otherwise;
        return recipient.Length == 0 || !mail.IsSet ? null : new()
        {
            MessageId = message.MessageId,
            To = recipient,
            ReplyTo = message.Address,
            ReplyToName = message.Name,
            Subject = Beginning.Of(
                $"[{Site.Title}] {(message.Topic.Length > 0 ? message.Topic : "Message")}: {message.Name}",
                OutboxMail.MaxSubject),
            Text = TextOf(message),
            IsAutomatic = true,
            CreatedAt = now,
            DueAt = now,
        };
    }

    private SiteSettings Site => settings.Get<SiteSettings>();

    private string TextOf(ContactMessage message)
    {
        var text = new StringBuilder(message.Text).Append("\n\n-- \n")
            .Append(message.Name)
            .Append(" <")
            .Append(message.Address)
            .Append(">\n");
        if (message.About.Length > 0)
        {
            text.Append("About: ")
                .Append(message.About.StartsWith('/') ? Site.Address(message.About) ?? message.About : message.About)
                .Append('\n');
        }

        return text.Append("Reply to this email, or in the inbox: ")
            .Append(Site.Address("/admin/inbox") ?? "/admin/inbox")
            .Append('\n')
            .ToString();
    }
}
