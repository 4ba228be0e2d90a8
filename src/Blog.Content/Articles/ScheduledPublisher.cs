using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Content.Articles;

/// <summary>
/// The job that publishes scheduled articles at their time, and those that fell due while the program was down at its start.
/// </summary>
public sealed class ScheduledPublisher : Job
{
    // After a long stop many can be due, each with its texts.
    private const int AtOnce = 50;

    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly TimeProvider time;
    private readonly ILogger<ScheduledPublisher> log;

    public ScheduledPublisher(TimeProvider time, ChangeFeed changes, ILogger<ScheduledPublisher> log)
    {
        (this.time, this.log) = (time, log);
        WakeOn<Article>(changes);
    }

    public override string Name => "Publish scheduled articles";

    public override TimeSpan LongestBackOff => LongestNap;

    /// <summary>Publishes what is due and says how long nothing else will be.</summary>
    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        var permalinks = services.GetRequiredService<PermalinkTable>();
        db.Cause = new(WriteCauseKind.Schedule);
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<Article>()
            .Where(a => a.Status == ArticleStatus.Scheduled && a.PublishedAt <= now)
            .OrderBy(a => a.PublishedAt)
            .Take(AtOnce)
            .ToListAsync(ct);
        foreach (var article in due)
        {
            await PublishAsync(db, permalinks, article, now, ct);
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

    private async Task PublishAsync(
        BlogDbContext db, PermalinkTable permalinks, Article article, DateTime now, CancellationToken ct)
    {
        try
        {
            if (article.PublishIfDue(now))
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await db.SaveChangesAsync(ct);
                // What was kept for it while another text's former address led on there is its own from now on.
                await permalinks.ClaimAsync(article.Slug, Article.TargetType, article.Id, isRead: true, ct: ct);
                await transaction.CommitAsync(ct);
                log.LogInformation("Published article {ArticleId} as scheduled", article.Id);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // An author saved this article concurrently; the next round reads it again.
            db.Entry(article).State = EntityState.Detached;
        }
    }
}
