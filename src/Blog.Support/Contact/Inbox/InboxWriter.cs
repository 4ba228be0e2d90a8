using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Support.Contact.Inbox.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact.Inbox;

/// <summary>Lets other modules put letters into the inbox and answer them in their thread.</summary>
public sealed class InboxWriter(
    BlogDbContext db, SettingsStore settings, MailSetup mail, MessageNotices notices, ReplyDesk replies)
    : IInboxWriter
{
    public IReadOnlyList<string> SpamWords => settings.Get<ContactSettings>().SpamWords;

    public Task<bool> IsBlockedAsync(string address, CancellationToken ct)
    {
        var known = ContactMessage.AddressOf(address);
        return db.Set<BlockedAddress>().AnyAsync(b => b.Address == known, ct);
    }

    public string Receive(InboxLetter letter)
    {
        var message = MessageOf(letter);
        db.Add(message);
        var isTold = message.Box == ContactBox.Inbox || (message.Box == ContactBox.Held && letter.TellsWhenDoubtful);
        if (isTold && notices.Of(message, message.At, letter.OtherRecipient) is { } notice)
        {
            db.Add(notice);
        }

        return message.MessageId;
    }

    public async Task<bool> AnswerAsync(string address, string about, string text, string author, CancellationToken ct)
    {
        if (await Letter(address, about).FirstOrDefaultAsync(ct) is not { } message)
        {
            return false;
        }

        await replies.AddAsync(message, new() { Text = text }, mail.IsSet ? ContactKind.Reply : ContactKind.Note, author, ct);
        return true;
    }

    public Task<long?> FindAsync(string address, string about, CancellationToken ct) =>
        Letter(address, about).Select(m => (long?)m.Id).FirstOrDefaultAsync(ct);

    private IQueryable<ContactMessage> Letter(string address, string about)
    {
        var known = ContactMessage.AddressOf(address);
        return db.Set<ContactMessage>()
            .AsNoTracking()
            .Where(m => m.Address == known && m.Kind == ContactKind.Received && m.About == about)
            .OrderByDescending(m => m.Id);
    }

    private ContactMessage MessageOf(InboxLetter letter)
    {
        var topic = settings.Get<ContactSettings>().Topics.FirstOrDefault(x => x.Key == letter.Topic)?.Name ?? letter.TopicName;
        var (name, address) = (Beginning.Of(letter.Name, ContactMessage.MaxName), ContactMessage.AddressOf(letter.Address));
        var text = Beginning.Of(letter.Text, ContactMessage.MaxText);
        return new()
        {
            MessageId = mail.NewMessageId(),
            Kind = ContactKind.Received,
            Box = letter.Outcome switch
            {
                FormOutcome.Pass => ContactBox.Inbox,
                FormOutcome.Held => ContactBox.Held,
                _ => ContactBox.Spam,
            },
            At = letter.At,
            Name = name,
            Address = address,
            Topic = topic,
            About = letter.About,
            Text = text,
            Reasons = string.Join('\n', letter.Reasons),
            SearchText = ContactMessage.SearchTextOf(name, address, topic, letter.About, text),
        };
    }
}
