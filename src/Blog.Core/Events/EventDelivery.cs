using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Events;

/// <summary>
/// The job that tells one handler what became of texts. Each handler has a job of its own, so that none waits for another.
/// </summary>
public sealed class EventDelivery<THandler> : Job
    where THandler : class, ITextHandler
{
    // Also a program that nobody wakes, because another one has written the event, is not long in coming.
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly Guid holder = Guid.NewGuid();
    private readonly TimeSpan lease;
    private readonly TimeProvider time;
    private readonly IServiceScopeFactory scopes;
    private readonly ILogger<EventDelivery<THandler>> log;

    public EventDelivery(
        IConfiguration configuration, IServiceScopeFactory scopes, TimeProvider time, ChangeFeed changes,
        ILogger<EventDelivery<THandler>> log)
    {
        (this.scopes, this.time, this.log) = (scopes, time, log);
        lease = TimeSpan.FromSeconds(configuration.GetValue(EventsModule.LeaseKey, EventsModule.DefaultLease));
        WakeOn<UndeliveredEvent>(changes);
    }

    public override string Name => THandler.Name;

    public override string Slug => EventsModule.JobSlug(THandler.Key);

    public override TimeSpan LongestBackOff => LongestNap;

    /// <summary>Tells all that is due, and says how long nothing else will be.</summary>
    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        var queue = new EventQueue(db, THandler.Key, time);
        var due = await queue.DueAsync(ct);
        if (due.Count > 0)
        {
            var turn = new EventTurn(db, THandler.Key, holder, lease, time);
            if (!await turn.TakeAsync(ct))
            {
                return LongestNap;
            }

            try
            {
                await TellAllAsync(queue, turn, ct);
            }
            finally
            {
                await turn.GiveAsync();
            }
        }

        return await queue.UntilNextAsync(LongestNap, ct);
    }

    private async Task TellAllAsync(EventQueue queue, EventTurn turn, CancellationToken ct)
    {
        var telling = new Telling(queue, turn, TellAsync, log);
        // What was read before the lease was taken, another program may have told meanwhile.
        while (await queue.DueAsync(ct) is { Count: > 0 } due && await telling.TellAsync(due, ct))
        {
        }
    }

    private async Task TellAsync(IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Well before the lease is over, so that no other program tells the next event while this one is at work.
        using var deadline = new CancellationTokenSource(lease / 2, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(events, either.Token);
    }
}
