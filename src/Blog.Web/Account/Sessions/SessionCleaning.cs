using Blog.Core.Accounts;
using Blog.Core.Data;
using Blog.Core.Jobs;

namespace Blog.Web.Account.Sessions;

/// <summary>The job that deletes sessions that are over, once an hour.</summary>
public sealed class SessionCleaning(TimeProvider time) : PeriodicJob(TimeSpan.FromHours(1), isFirstAtStart: false)
{
    public override string Name => "Delete expired sessions";

    protected override Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (used, started) = (now - Session.Idle, now - Session.Longest);
        return services.GetRequiredService<BlogDbContext>()
            .EndSessionsAsync(s => s.LastUsedAt <= used || s.StartedAt <= started, ct);
    }
}
