using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.PageCache;

namespace Blog.Web.Data;

/// <summary>
/// The job that invalidates what a running server has cached within a second after another process, such as an
/// import on the command line, has changed the database.
/// </summary>
public sealed class ExternalChangeWatcher(DataFolder folder, ChangeFeed changes) : PeriodicJob(TimeSpan.FromSeconds(1))
{
    private DateTime seen = Stamp(folder);

    public override string Name => "Watch for outside changes";

    /// <summary>Tells the server on this folder, if there is one, of every commit of this process.</summary>
    /// <remarks>Also of one that evicts no page: what is counted in memory may have changed.</remarks>
    public static void TellServer(DataFolder folder, ChangeFeed changes)
    {
        changes.Committed += _ => Touch();
        changes.Evicted += _ => Touch();

        void Touch() => File.WriteAllText(folder.Changed, "");
    }

    protected override Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        if (Stamp(folder) is var now && now != seen)
        {
            Forget(services.GetRequiredService<BlogDbContext>());
            seen = now;
        }

        return Task.CompletedTask;
    }

    private void Forget(BlogDbContext db)
    {
        changes.CommittedElsewhere(db.Model.GetEntityTypes().Select(e => e.ClrType).ToHashSet());
        changes.Evict(PageTags.Site);
    }

    private static DateTime Stamp(DataFolder folder) => File.GetLastWriteTimeUtc(folder.Changed);
}
