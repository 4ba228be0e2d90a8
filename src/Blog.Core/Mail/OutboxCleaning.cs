using Blog.Core.Data;
using Blog.Core.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Mail;

/// <summary>
/// Background service that deletes old rows once an hour: sent mails after two weeks, dead ones after 90 days, form submissions
/// after a week.
/// </summary>
public sealed class OutboxCleaning(IServiceScopeFactory scopes, TimeProvider time, ILogger<OutboxCleaning> log)
    : BackgroundService
{
    private static readonly TimeSpan Sent = TimeSpan.FromDays(14);
    private static readonly TimeSpan Dead = TimeSpan.FromDays(90);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromHours(1), time, stoppingToken);
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Old mails could not be removed; trying again in an hour");
            }
        }
    }

    internal async Task CleanAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        var (sent, dead, forms) = (now - Sent, now - Dead, now - FormSubmission.Lifetime);
        await db.Set<OutboxMail>()
            .Where(m => (m.State == OutboxState.Sent && m.SentAt < sent) || (m.State == OutboxState.Dead && m.CreatedAt < dead))
            .DeleteAllAsync(db, [], ct);
        await db.Set<FormSubmission>().Where(s => s.At < forms).DeleteAllAsync(db, [], ct);
    }
}
