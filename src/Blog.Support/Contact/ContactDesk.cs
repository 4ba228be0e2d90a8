using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Support.Contact.Inbox;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact;

/// <summary>
/// Receives a message of the contact form: spam check, storage and the notice in the outbox, in one transaction.
/// </summary>
public sealed class ContactDesk(
    BlogDbContext db, SettingsStore settings, FormGuard guard, MailSetup mail, MessageNotices notices, TimeProvider time)
{
    /// <summary>Stores a message; when this returns, it is on disk.</summary>
    /// <param name="form">Has passed its checks.</param>
    /// <param name="article">The article that it is about, if it is one of ours.</param>
    public async Task<FormOutcome> ReceiveAsync(HttpContext http, MessageForm form, ArticleName? article, CancellationToken ct)
    {
        try
        {
            return await TryReceiveAsync(http, form, article, ct);
        }
        catch (DbUpdateException)
        {
            // A concurrent request stored the same form token (double submit); the retry finds it.
            db.ChangeTracker.Clear();
            return await TryReceiveAsync(http, form, article, ct);
        }
    }

    private async Task<FormOutcome> TryReceiveAsync(
        HttpContext http, MessageForm form, ArticleName? article, CancellationToken ct)
    {
        var contact = settings.Get<ContactSettings>();
        var address = ContactMessage.AddressOf(form.Email!);
        var verdict = await guard.JudgeAsync(db, http, PostOf(http, form, article, contact), ct);
        if (verdict.Submission is null)
        {
            return verdict.Outcome;
        }

        var isBlocked = await db.Set<BlockedAddress>().AnyAsync(b => b.Address == address, ct);
        var reasons = verdict.Reasons.Select(r => r.Text).ToList();
        if (isBlocked)
        {
            reasons.Insert(0, "You have blocked this address");
        }

        var topic = contact.Topics.FirstOrDefault(x => x.Key == form.Topic);
        var message = MessageOf(form, article, topic, address, isBlocked ? FormOutcome.Spam : verdict.Outcome, reasons);
        db.AddRange(verdict.Submission, message);
        if (message.Box == ContactBox.Inbox && notices.Of(message, message.At) is { } notice)
        {
            db.Add(notice);
        }

        // A client that disconnects now has sent the message all the same.
        await db.SaveChangesAsync(CancellationToken.None);
        return verdict.Outcome;
    }

    private static FormPost PostOf(HttpContext http, MessageForm form, ArticleName? article, ContactSettings contact) => new()
    {
        Form = MessageForm.Name,
        Token = form.Token,
        Trap = form.Trap,
        Lines = [form.Sender!, article is null ? form.About ?? "" : ""],
        Choices = [form.Topic ?? "", form.About ?? ""],
        Sender = form.Email!,
        Text = form.Text!,
        Words = contact.SpamWords,
        HasFiles = http.Request.HasFormContentType && http.Request.Form.Files.Count > 0,
    };

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
