using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Mail;

/// <summary>
/// The job that deletes old rows once an hour: sent mails after two weeks, dead ones after 90 days, form submissions after a
/// week.
/// </summary>
public sealed class OutboxCleaning(TimeProvider time) : PeriodicJob(TimeSpan.FromHours(1), isFirstAtStart: false)
{
    private static readonly TimeSpan Sent = TimeSpan.FromDays(14);
    private static readonly TimeSpan Dead = TimeSpan.FromDays(90);

    public override string Name => "Delete old emails";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        var (sent, dead, forms) = (now - Sent, now - Dead, now - FormSubmission.Lifetime);
        await db.Set<OutboxMail>()
            .Where(m => (m.State == OutboxState.Sent && m.SentAt < sent) || (m.State == OutboxState.Dead && m.CreatedAt < dead))
            .DeleteAllAsync(db, [], ct);
        await db.Set<FormSubmission>().Where(s => s.At < forms).DeleteAllAsync(db, [], ct);
    }
}
