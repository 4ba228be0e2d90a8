using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>Whole threads: whose they are, and erasing all that is kept of an address.</summary>
public sealed class InboxThreads(BlogDbContext db, IEnumerable<IAddressRecords> records)
{
    /// <summary>The most threads that are worked on at once.</summary>
    public const int MostAtOnce = 200;

    /// <summary>The addresses of messages; unknown numbers are left out.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(long[]? ids, CancellationToken ct)
    {
        var some = (ids ?? []).Distinct().Take(MostAtOnce).ToList();
        return await db.Set<ContactMessage>().Where(m => some.Contains(m.Id)).Select(m => m.Address).Distinct().ToListAsync(ct);
    }

    /// <summary>How many messages, answers, notes and records of other modules there are of an address.</summary>
    public async Task<int> CountAsync(string address, CancellationToken ct)
    {
        var count = await db.Set<ContactMessage>().CountAsync(m => m.Address == address, ct);
        foreach (var kept in records)
        {
            count += await kept.CountAsync(db, address, ct);
        }

        return count;
    }

    /// <summary>
    /// Deletes messages, answers, notes, labels, mails and records of an address. Its entry in the block list stays.
    /// </summary>
    /// <returns>How many messages, answers, notes and records there were.</returns>
    public async Task<int> EraseAsync(string address, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var messages = db.Set<ContactMessage>().Where(m => m.Address == address);
        await db.Set<OutboxMail>()
            .Where(o => o.To == address || messages.Any(m => m.MessageId == o.MessageId))
            .DeleteAllAsync(db, [], ct);
        await db.Set<ContactLabel>().Where(l => l.Address == address).DeleteAllAsync(db, [], ct);
        var erased = await messages.DeleteAllAsync(db, [], ct);
        foreach (var kept in records)
        {
            erased += await kept.EraseAsync(db, address, ct);
        }

        await transaction.CommitAsync(ct);
        return erased;
    }
}
