using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Support.Contact.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact;

/// <summary>Makes of a message what the spam check sees and what is stored: the message and the notice in the outbox.</summary>
public sealed class ContactDesk(
    BlogDbContext db, SettingsStore settings, MailSetup mail, MessageNotices notices, TimeProvider time)
{
    /// <summary>What the spam check sees of a message.</summary>
    /// <param name="form">Has passed its checks.</param>
    /// <param name="article">The article that it is about, if it is one of ours.</param>
    public FormPost PostOf(MessageForm form, ArticleName? article) => new()
    {
        Lines = [form.Sender!, article is null ? form.About ?? "" : ""],
        Choices = [form.Topic ?? "", form.About ?? ""],
        Sender = form.Email!,
        Text = form.Text!,
        Words = settings.Get<ContactSettings>().SpamWords,
    };

    /// <summary>Adds a message and, when it lies in the inbox itself, its notice; the caller saves.</summary>
    /// <param name="form">Has passed its checks.</param>
    /// <param name="article">The article that it is about, if it is one of ours.</param>
    /// <param name="verdict">The result of its spam check.</param>
    public async Task AddAsync(MessageForm form, ArticleName? article, FormVerdict verdict)
    {
        var address = ContactMessage.AddressOf(form.Email!);
        var isBlocked = await db.Set<BlockedAddress>().AnyAsync(b => b.Address == address);
        var reasons = verdict.Reasons.Select(r => r.Text).ToList();
        if (isBlocked)
        {
            reasons.Insert(0, "You blocked this address");
        }

        var topic = settings.Get<ContactSettings>().Topics.FirstOrDefault(x => x.Key == form.Topic);
        var message = MessageOf(form, article, topic, address, isBlocked ? FormOutcome.Spam : verdict.Outcome, reasons);
        db.Add(message);
        if (message.Box == ContactBox.Inbox && notices.Of(message, message.At) is { } notice)
        {
            db.Add(notice);
        }
    }

    private ContactMessage MessageOf(
        MessageForm form, ArticleName? article, ContactTopic? topic, string address, FormOutcome outcome, List<string> reasons)
    {
        var text = form.Text!.ReplaceLineEndings("\n").Trim();
        var about = article?.Path ?? (form.About ?? "").Trim();
        return new()
        {
            MessageId = mail.NewMessageId(),
            Kind = ContactKind.Received,
            Box = outcome switch
            {
                FormOutcome.Pass => ContactBox.Inbox,
                FormOutcome.Held => ContactBox.Held,
                _ => ContactBox.Spam,
            },
            At = time.GetUtcNow().UtcDateTime,
            Name = form.Sender!.Trim(),
            Address = address,
            Topic = topic?.Name ?? "",
            About = about,
            Text = text,
            Reasons = string.Join('\n', reasons),
            SearchText = ContactMessage.SearchTextOf(form.Sender!, address, topic?.Name ?? "", about, text),
        };
    }
}
