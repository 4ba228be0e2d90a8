using Blog.Core.Data;
using Blog.Core.Mail;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>Reads threads for the admin area.</summary>
public sealed class InboxReader(BlogDbContext db, MailSetup mail)
{
    private const int Rows = 30;
    private const int MostEntries = 500;

    /// <summary>Received messages that the filter lets through.</summary>
    public IQueryable<ContactMessage> Matching(InboxFilter filter)
    {
        var found = db.Set<ContactMessage>().AsNoTracking().Where(m => m.Kind == ContactKind.Received && m.Box == filter.Box);
        if (Folding.Of(filter.Text) is { Length: > 0 } text)
        {
            // Answers and notes are in no box: they are found with their thread.
            var told = db.Set<ContactMessage>()
                .Where(m => m.Kind != ContactKind.Received && m.SearchText.Contains(text))
                .Select(m => m.Address);
            found = found.Where(m => m.SearchText.Contains(text) || told.Contains(m.Address));
        }

        if (filter.Label is { Length: > 0 } label)
        {
            found = found.Where(m => db.Set<ContactLabel>().Any(l => l.Address == m.Address && l.Text == label));
        }

        return filter.Unread ? found.Where(m => !m.IsRead) : found;
    }

    public async Task<InboxPage> ListAsync(InboxFilter filter, CancellationToken ct)
    {
        var threads = await Matching(filter).GroupBy(m => m.Address)
            .Select(g => new { Last = g.Max(m => m.Id), Count = g.Count(), Unread = g.Count(m => !m.IsRead) })
            .Where(t => filter.Before == null || t.Last < filter.Before)
            .OrderByDescending(t => t.Last).Take(Rows + 1).ToListAsync(ct);
        var shown = threads.Take(Rows).ToList();
        var ids = shown.ConvertAll(t => t.Last);
        var messages = await db.Set<ContactMessage>()
            .AsNoTracking()
            .Where(m => ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, ct);
        var addresses = messages.Values.Select(m => m.Address).ToList();
        var labels = (await db.Set<ContactLabel>().AsNoTracking().Where(l => addresses.Contains(l.Address)).ToListAsync(ct))
            .ToLookup(l => l.Address, l => l.Text);
        var rows = shown.Where(t => messages.ContainsKey(t.Last))
            .Select(t => new InboxRow(messages[t.Last], t.Count, t.Unread,
                [.. labels[messages[t.Last].Address].Order(StringComparer.CurrentCultureIgnoreCase)]));
        return new(filter, [.. rows], await CountsAsync(ct), await LabelsAsync(ct),
            threads.Count > Rows ? (filter with { Before = shown[^1].Last }).Path() : null);
    }

    public async Task<ThreadPage?> ThreadAsync(long id, ReplyForm? reply, CancellationToken ct)
    {
        var asked = await db.Set<ContactMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
        if (asked is null)
        {
            return null;
        }

        var entries = await db.Set<ContactMessage>()
            .AsNoTracking()
            .Where(m => m.Address == asked.Address)
            .OrderByDescending(m => m.Id)
            .Take(MostEntries)
            .ToListAsync(ct);
        entries.Reverse();
        var replies = entries.Where(e => e.Kind == ContactKind.Reply).Select(e => e.MessageId).ToList();
        var deliveries = await db.Set<OutboxMail>().AsNoTracking().Where(m => replies.Contains(m.MessageId))
            .ToDictionaryAsync(m => m.MessageId, m => new Delivery(m.State, m.Attempts, m.LastError), ct);
        var labels = await db.Set<ContactLabel>()
            .AsNoTracking()
            .Where(l => l.Address == asked.Address)
            .Select(l => l.Text)
            .ToListAsync(ct);
        var isBlocked = await db.Set<BlockedAddress>().AnyAsync(b => b.Address == asked.Address, ct);
        return new(
            asked, entries, deliveries, [.. labels.Order(StringComparer.CurrentCultureIgnoreCase)], isBlocked, mail.IsSet,
            reply?.Key ?? mail.NewMessageId(), reply);
    }

    /// <summary>Marks what somebody has just seen as read.</summary>
    public Task MarkReadAsync(string address, CancellationToken ct) =>
        db.Set<ContactMessage>().Where(m => m.Address == address && m.Kind == ContactKind.Received && !m.IsRead)
            .UpdateAllAsync(db, [], set => set.SetProperty(m => m.IsRead, true), ct);

    private async Task<Dictionary<ContactBox, (int All, int Unread)>> CountsAsync(CancellationToken ct) =>
        (await db.Set<ContactMessage>().Where(m => m.Kind == ContactKind.Received).GroupBy(m => m.Box)
            .Select(g => new { Box = g.Key, All = g.Count(), Unread = g.Count(m => !m.IsRead) }).ToListAsync(ct))
        .ToDictionary(c => c.Box, c => (c.All, c.Unread));

    private async Task<List<string>> LabelsAsync(CancellationToken ct) =>
        await db.Set<ContactLabel>().Select(l => l.Text).Distinct().OrderBy(text => text).Take(100).ToListAsync(ct);
}
