using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Counting;

/// <summary>The job that stores the counts every few seconds, at midnight UTC and when the program stops.</summary>
public sealed class ServeFlusher(
    ServeCounter counter, ReaderNumbers readers, CountingOptions options, IServiceScopeFactory scopes, TimeProvider time,
    ILogger<ServeFlusher> log)
    : Job, IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private int warned;

    public override string Name => "Store views";

    public override TimeSpan UntilFirst => Nap();

    // Counts that wait to be stored are lost if the program is killed.
    public override TimeSpan LongestBackOff => Nap();

    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        readers.Renew();
        Warn();
        await FlushAsync(ct);
        return Nap();
    }

    /// <summary>Stores the rest; the web server has stopped, so nothing is counted any more.</summary>
    public override Task FinishAsync() => FlushAsync();

    /// <summary>Stores all that was counted until now, all sinks in one transaction.</summary>
    /// <exception cref="Exception">What the database or a sink threw; nothing
    /// is lost and the next flush takes it along.</exception>
    public async Task FlushAsync(CancellationToken ct = default)
    {
        await one.WaitAsync(ct);
        try
        {
            var taken = counter.Take();
            if (!taken.IsEmpty)
            {
                await StoreAsync(taken, ct);
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    // Never past midnight: then the salt and the sketches of the day must go.
    private TimeSpan Nap()
    {
        var untilMidnight = TimeSpan.FromDays(1) - time.GetUtcNow().UtcDateTime.TimeOfDay;
        return untilMidnight < options.Flush ? untilMidnight : options.Flush;
    }

    private async Task StoreAsync(PendingServes taken, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var (sink, batch) in taken.Batches())
            {
                await sink.WriteAsync(db, batch, ct);
            }

            // Not cancellable: a cancelled commit would leave open whether the counts are stored.
            await transaction.CommitAsync(CancellationToken.None);
            taken.Stored();
            if (taken.Lost > 0)
            {
                log.LogError(
                    "While the database did not answer, {Serves} serves of too many pages had to be given up", taken.Lost);
            }
        }
        catch
        {
            counter.GiveBack(taken);
            throw;
        }
    }

    private void Warn()
    {
        if (counter.LacksMemory && warned != time.GetUtcNow().DayOfYear)
        {
            warned = time.GetUtcNow().DayOfYear;
            log.LogWarning(
                "Not all readers can be told apart today, so numbers of readers are lower bounds; {Key} gives them more memory",
                CountingOptions.MemoryKey);
        }
    }
}
