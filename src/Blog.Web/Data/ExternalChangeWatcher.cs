using Blog.Core.Data;
using Blog.Core.PageCache;

namespace Blog.Web.Data;

/// <summary>
/// Background service that invalidates what a running server has cached within a second after another process, such as an
/// import on the command line, has changed the database.
/// </summary>
public sealed class ExternalChangeWatcher(
    DataFolder folder, ChangeFeed changes, IServiceScopeFactory scopes, TimeProvider time)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Tells the server on this folder, if there is one, of every commit of this process.</summary>
    /// <remarks>Also of one that evicts no page: what is counted in memory may have changed.</remarks>
    public static void TellServer(DataFolder folder, ChangeFeed changes)
    {
        changes.Committed += _ => Touch();
        changes.Evicted += _ => Touch();

        void Touch() => File.WriteAllText(folder.Changed, "");
    }

    /// <summary>Invalidates all that was read from the database before another process changed it.</summary>
    public void Forget()
    {
        using (var scope = scopes.CreateScope())
        {
            changes.CommittedElsewhere(scope.ServiceProvider.GetRequiredService<BlogDbContext>().Model
                .GetEntityTypes()
                .Select(e => e.ClrType)
                .ToHashSet());
        }

        changes.Evict(PageTags.Site);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        for (var seen = Stamp(); await timer.WaitForNextTickAsync(stoppingToken);)
        {
            if (Stamp() is var now && now != seen)
            {
                seen = now;
                Forget();
            }
        }
    }

    private DateTime Stamp() => File.GetLastWriteTimeUtc(folder.Changed);
}
