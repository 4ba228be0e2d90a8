using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Jobs;

/// <summary>
/// The loop of one job. Whatever a run throws, it goes on: it waits longer after each failure in a row, and logs a failure that
/// is new, not one that is repeated.
/// </summary>
internal sealed class JobRunner(Job job, IServiceScopeFactory scopes, TimeProvider time, ILogger log)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken stopping)
    {
        await WaitAsync(job.UntilFirst, stopping);
        while (!stopping.IsCancellationRequested)
        {
            await WaitAsync(await TryAsync(stopping), stopping);
        }

        await FinishAsync();
    }

    private async Task WaitAsync(TimeSpan nap, CancellationToken stopping)
    {
        var wait = nap > TimeSpan.Zero || nap == Job.UntilWoken ? nap : TimeSpan.Zero;
        job.State = job.State.Wait(wait == Job.UntilWoken ? null : Now + wait);
        await job.WaitAsync(wait, time, stopping);
    }

    /// <returns>How long to wait until the next run.</returns>
    private async Task<TimeSpan> TryAsync(CancellationToken stopping)
    {
        job.ForgetAlarms();
        job.State = job.State.Begin(Now);
        var began = time.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var nap = await job.RunAsync(scope.ServiceProvider, stopping);
            Succeed(time.GetElapsedTime(began));
            return nap;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            job.State = job.State.End();
            return TimeSpan.Zero;
        }
        catch (Exception e)
        {
            return Fail(e, time.GetElapsedTime(began));
        }
    }

    private void Succeed(TimeSpan took)
    {
        var failures = job.State.Failures;
        job.State = job.State.Succeed(Now, took);
        if (failures > 0)
        {
            log.LogInformation("The job {Job} works again; it had failed {Failures} times in a row", job.Name, failures);
        }
    }

    private TimeSpan Fail(Exception e, TimeSpan took)
    {
        var before = job.State;
        job.State = before.Fail(Now, took, ErrorWords.Of(e));
        var wait = job.State.BackOff(job.LongestBackOff);
        if (!job.State.RepeatsThat(before))
        {
            log.LogError(
                e,
                "The job {Job} failed. It is tried again in {Seconds:0} s, then less often; the same failure is not logged again",
                job.Name,
                wait.TotalSeconds);
        }

        return wait;
    }

    private async Task FinishAsync()
    {
        try
        {
            await job.FinishAsync();
        }
        catch (Exception e)
        {
            log.LogError(e, "The job {Job} could not finish its work when the program stopped", job.Name);
        }
    }
}
