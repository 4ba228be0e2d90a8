using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Support.Contact.Inbox;

/// <summary>The job that deletes messages after their retention period, at start and once an hour.</summary>
public sealed class ContactRetention(SettingsStore settings, TimeProvider time, ILogger<ContactRetention> log)
    : PeriodicJob(TimeSpan.FromHours(1))
{
    public override string Name => "Delete old messages and spam";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        var (now, contact) = (time.GetUtcNow().UtcDateTime, settings.Get<ContactSettings>());
        var (oldest, oldestSpam) = (now.AddDays(-contact.KeepDays), now.AddDays(-contact.KeepSpamDays));
        // The shorter period is for spam that the filter found. A message that a
        // person moved to spam has no reasons, and is kept as long as others.
        var over = db.Set<ContactMessage>()
            .Where(m => m.At < oldest || (m.Box == ContactBox.Spam && m.Reasons != "" && m.At < oldestSpam));
        if (!await over.AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<OutboxMail>().Where(o => over.Any(m => m.MessageId == o.MessageId)).DeleteAllAsync(db, [], ct);
        var deleted = await over.DeleteAllAsync(db, [], ct);
        await db.Set<ContactLabel>()
            .Where(l => !db.Set<ContactMessage>().Any(m => m.Address == l.Address))
            .DeleteAllAsync(db, [], ct);
        await transaction.CommitAsync(ct);
        log.LogInformation("Deleted {Messages} messages whose days are over", deleted);
    }
}
