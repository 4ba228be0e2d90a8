using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support.Contact.Inbox;

/// <summary>Fills what messages are found by where an upgrade that folds otherwise has emptied it.</summary>
public sealed class RefoldMessages : StartJob
{
    private const int AtOnce = 200;

    public override string Name => "Index messages for search";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        for (var last = 0L; ;)
        {
            var after = last;
            var rows = await db.Set<ContactMessage>().Where(m => m.SearchText == "" && m.Id > after)
                .OrderBy(m => m.Id)
                .Take(AtOnce)
                .Select(m => new { m.Id, m.Name, m.Address, m.Topic, m.About, m.Text })
                .ToListAsync(ct);
            if (rows.Count == 0)
            {
                return;
            }

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var row in rows)
            {
                var text = ContactMessage.SearchTextOf(row.Name, row.Address, row.Topic, row.About, row.Text);
                await db.Set<ContactMessage>().Where(m => m.Id == row.Id)
                    .UpdateAllAsync(db, [], set => set.SetProperty(m => m.SearchText, text), ct);
            }

            await transaction.CommitAsync(ct);
            last = rows[^1].Id;
        }
    }
}
