using System.Diagnostics;
using Blog.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Content.Related;

/// <summary>
/// The background job of related articles: repairs the neighbours at start, and relates articles whose row is stale.
/// </summary>
public sealed class NeighbourJob : BackgroundService
{
    // The job pauses so many times as long as a batch took: after an upgrade there may be 100,000 articles to relate.
    private const int Rest = 4;

    private readonly IServiceScopeFactory scopes;
    private readonly ILogger<NeighbourJob> log;
    private readonly SemaphoreSlim changed = new(1, 1);

    public NeighbourJob(IServiceScopeFactory scopes, ChangeFeed changes, ILogger<NeighbourJob> log)
    {
        (this.scopes, this.log) = (scopes, log);
        changes.Committed += types =>
        {
            if (types.Contains(typeof(ArticleNeighbours)))
            {
                Wake();
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
        await Task.Yield();
        var mended = false;
        try
        {
            while (true)
            {
                await changed.WaitAsync(stoppingToken);
                mended = await WorkAsync(mended, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; what is left is done at the next start.
        }
    }

    private async Task<bool> WorkAsync(bool mended, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var mending = scope.ServiceProvider.GetRequiredService<NeighbourMending>();
            if (!mended)
            {
                await mending.MendAsync(ct);
                mended = true;
            }

            for (var began = Stopwatch.GetTimestamp(); await mending.RelateWaitingAsync(ct) > 0; began = Stopwatch.GetTimestamp())
            {
                await Task.Delay(Stopwatch.GetElapsedTime(began) * Rest, ct);
            }
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogError(e, "Related articles could not be found; the next change tries again");
        }

        return mended;
    }

    // The job's own commits wake it once more. That ends with the first round that finds no stale row.
    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // A wake-up is pending already.
        }
        catch (ObjectDisposedException)
        {
            // The program ends.
        }
    }
}
