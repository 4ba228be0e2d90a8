using System.Globalization;
using System.Text;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>Stores answers and notes; an answer goes into the outbox in the same transaction.</summary>
public sealed class ReplyDesk(BlogDbContext db, SettingsStore settings, MailSetup mail, TimeProvider time)
{
    // The References header has no limit in RFC 5322; some ten of our Message-IDs fit what every mail program accepts.
    private const int MostReferences = 10;

    /// <summary>Adds to the thread of a message. The same key a second time is the same answer and changes nothing.</summary>
    public async Task AddAsync(ContactMessage message, ReplyForm form, ContactKind kind, string author, CancellationToken ct)
    {
        var entry = EntryOf(message, form, kind, author);
        if (await db.Set<ContactMessage>().AnyAsync(m => m.MessageId == entry.MessageId, ct))
        {
            return;
        }

        db.Add(entry);
        if (kind == ContactKind.Reply)
        {
            db.Add(await MailOfAsync(message, entry, ct));
        }

        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception e) when (form.Key is not null && IsStored(e))
        {
            // A concurrent request stored the same answer (double submit).
            db.ChangeTracker.Clear();
        }
    }

    // An answer goes with its mail, and which of the two rows the database tries first is its own affair.
    private bool IsStored(Exception error) =>
        db.IsTaken<ContactMessage>(error, nameof(ContactMessage.MessageId))
        || db.IsTaken<OutboxMail>(error, nameof(OutboxMail.MessageId));

    private ContactMessage EntryOf(ContactMessage message, ReplyForm form, ContactKind kind, string author)
    {
        var text = form.Text!.ReplaceLineEndings("\n").Trim();
        var name = Beginning.Of(author, ContactMessage.MaxName);
        return new()
        {
            MessageId = form.Key ?? mail.NewMessageId(),
            Kind = kind,
            Box = ContactBox.Archive,
            At = time.GetUtcNow().UtcDateTime,
            Name = name,
            Address = message.Address,
            Topic = message.Topic,
            Text = text,
            IsRead = true,
            SearchText = ContactMessage.SearchTextOf(name, message.Address, text),
        };
    }

    private async Task<OutboxMail> MailOfAsync(ContactMessage message, ContactMessage reply, CancellationToken ct)
    {
        var (site, contact) = (settings.Get<SiteSettings>(), settings.Get<ContactSettings>());
        var earlier = await db.Set<ContactMessage>().Where(m => m.Address == message.Address && m.Kind != ContactKind.Note)
            .OrderByDescending(m => m.Id).Select(m => m.MessageId).Take(MostReferences).ToListAsync(ct);
        earlier.Reverse();
        // The answered message comes last in References: by it mail programs sort the answer into the thread.
        earlier.Remove(message.MessageId);
        earlier.Add(message.MessageId);
        return new()
        {
            MessageId = reply.MessageId,
            To = message.Address,
            ReplyTo = contact.RecipientOf(contact.Topics.FirstOrDefault(x => x.Name == message.Topic)),
            ReplyToName = Beginning.Of(site.Title, ContactMessage.MaxName),
            Subject = Beginning.Of(
                $"Re: {(message.Topic.Length > 0 ? $"{message.Topic} · " : "")}{site.Title}", OutboxMail.MaxSubject),
            Text = $"{reply.Text}\n\n{Quote(message, site)}",
            References = string.Join(' ', earlier.Select(id => $"<{id}>")),
            CreatedAt = reply.At,
            DueAt = reply.At,
        };
    }

    private static string Quote(ContactMessage message, SiteSettings site)
    {
        var quote = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"{site.Local(message.At):yyyy-MM-dd HH:mm}, {message.Name}:\n");
        foreach (var line in message.Text.Split('\n'))
        {
            quote.Append("> ").Append(line).Append('\n');
        }

        return quote.ToString();
    }
}
