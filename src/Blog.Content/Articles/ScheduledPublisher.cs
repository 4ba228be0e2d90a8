using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Content.Articles;

/// <summary>
/// Publishes scheduled articles at their time, and those that fell due while the program was down at its start.
/// </summary>
public sealed class ScheduledPublisher : BackgroundService
{
    // After a long stop many can be due, each with its texts.
    private const int AtOnce = 50;

    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly ILogger<ScheduledPublisher> log;
    private readonly SemaphoreSlim changed = new(0);

    public ScheduledPublisher(IServiceScopeFactory scopes, TimeProvider time, ChangeFeed changes, ILogger<ScheduledPublisher> log)
    {
        (this.scopes, this.time, this.log) = (scopes, time, log);
        changes.Committed += types =>
        {
            if (types.Contains(typeof(Article)))
            {
                changed.Release();
            }
        };
    }

    public override void Dispose()
    {
        base.Dispose();
        changed.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var nap = LongestNap;
            try
            {
                nap = await PublishDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Scheduled articles could not be published; trying again soon");
            }

            await SleepAsync(nap, stoppingToken);
        }
    }

    /// <summary>Publishes what is due and says how long nothing else will be.</summary>
    internal async Task<TimeSpan> PublishDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<Article>()
            .Where(a => a.Status == ArticleStatus.Scheduled && a.PublishedAt <= now)
            .OrderBy(a => a.PublishedAt)
            .Take(AtOnce)
            .ToListAsync(ct);
        foreach (var article in due)
        {
            await PublishAsync(db, article, now, ct);
        }

        if (due.Count == AtOnce)
        {
            return TimeSpan.Zero;
        }

        var next = await db.Set<Article>()
            .Where(a => a.Status == ArticleStatus.Scheduled && a.PublishedAt > now)
            .MinAsync(a => a.PublishedAt, ct);
        return next is { } at && at - now < LongestNap ? at - now : LongestNap;
    }

    private async Task PublishAsync(BlogDbContext db, Article article, DateTime now, CancellationToken ct)
    {
        try
        {
            if (article.PublishIfDue(now))
            {
                await db.SaveChangesAsync(ct);
                log.LogInformation("Published article {ArticleId} as scheduled", article.Id);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // An author saved this article concurrently; the next round reads it again.
            db.Entry(article).State = EntityState.Detached;
        }
    }

    private async Task SleepAsync(TimeSpan nap, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(Task.Delay(nap, time, over.Token), changed.WaitAsync(over.Token));
        await over.CancelAsync();
        while (changed.Wait(0, CancellationToken.None))
        {
            // A wake-up is pending already; one round handles all changes.
        }
    }
}
