using System.Collections.Concurrent;
using Blog.Core.Accounts;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Networks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Account.Sessions;

/// <summary>
/// The job that writes once a minute when and from where sessions were used last, so that no page waits for a write.
/// </summary>
public sealed class SessionUses(IServiceScopeFactory scopes) : PeriodicJob(TimeSpan.FromMinutes(1), isFirstAtStart: false)
{
    private readonly ConcurrentDictionary<long, Use> pending = new();

    public override string Name => "Record session activity";

    /// <summary>A session was used.</summary>
    public void Note(long session, DateTime at, Network neighbourhood) => pending[session] = new(at, neighbourhood);

    public override async Task FinishAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await WorkAsync(scope.ServiceProvider, CancellationToken.None);
    }

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        if (pending.IsEmpty)
        {
            return;
        }

        var db = services.GetRequiredService<BlogDbContext>();
        foreach (var (id, use) in pending.ToArray())
        {
            var network = use.Neighbourhood.ToString();
            await db.Set<Session>().Where(s => s.Id == id && s.LastUsedAt < use.At).UpdateAllAsync(
                db, [], s => s.SetProperty(x => x.LastUsedAt, use.At).SetProperty(x => x.Network, network), ct);
            // What was used again meanwhile is written with the next run.
            pending.TryRemove(KeyValuePair.Create(id, use));
        }
    }

    private readonly record struct Use(DateTime At, Network Neighbourhood);
}
