using System.Runtime.ExceptionServices;
using Blog.Core.Jobs;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Events;

/// <summary>
/// Tells a handler batch after batch. Where it fails, halves are tried, and halves of these, until the one event is found over
/// which it fails; that waits, and with it the later ones of its text.
/// </summary>
internal sealed class Telling(
    EventQueue queue, EventTurn turn, Func<IReadOnlyList<TextEvent>, CancellationToken, Task> handler, ILogger log)
{
    // More failures than it takes to find one event among 500: then it is the handler that is broken, and not an event.
    private const int MostInVain = 10;

    private readonly HashSet<TextKey> held = [];
    private bool isLost;
    private int inVain;
    private bool worked;

    /// <summary>Tells one batch.</summary>
    /// <returns>False when another program has the lease now.</returns>
    public async Task<bool> TellAsync(IReadOnlyList<UndeliveredEvent> batch, CancellationToken ct)
    {
        held.Clear();
        await TellOrHalveAsync(batch, ct);
        return !isLost;
    }

    private async Task TellOrHalveAsync(IReadOnlyList<UndeliveredEvent> batch, CancellationToken ct)
    {
        var events = batch.Where(e => !held.Contains(e.Text)).ToList();
        if (events.Count == 0 || isLost || (isLost = !await turn.TakeAsync(ct)))
        {
            return;
        }

        if (await TryAsync(events, ct) is not { } error)
        {
            worked = true;
            await queue.DeliveredAsync(events);
            return;
        }

        if (events.Count == 1)
        {
            await HoldAsync(events[0], error);
        }

        if (!worked && ++inVain >= MostInVain)
        {
            // The job then waits as a whole, and longer each time.
            ExceptionDispatchInfo.Throw(error);
        }

        if (events.Count > 1)
        {
            var half = events.Count / 2;
            await TellOrHalveAsync(events[..half], ct);
            await TellOrHalveAsync(events[half..], ct);
        }
    }

    private async Task<Exception?> TryAsync(IReadOnlyList<UndeliveredEvent> events, CancellationToken ct)
    {
        try
        {
            await handler([.. events.Select(e => e.Told)], ct);
            return null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return e;
        }
    }

    private async Task HoldAsync(UndeliveredEvent failed, Exception error)
    {
        held.Add(failed.Text);
        await queue.FailedAsync(failed, ErrorWords.Of(error));
        if (failed.Failures == 0)
        {
            log.LogWarning(
                error,
                "{Handler} failed over an event of {TextKind} {TextId} ({Event}); it is tried again, less and less often",
                failed.Handler, failed.TextKind, failed.TextId, failed.Kind);
        }
    }
}
