namespace Blog.Core.Jobs;

/// <summary>Ends a wait early; rung several times before the wait, it ends it once.</summary>
internal sealed class JobAlarm
{
    private readonly Lock gate = new();
    private TaskCompletionSource rung = Silent();

    public void Ring()
    {
        lock (gate)
        {
            rung.TrySetResult();
        }
    }

    public void Reset()
    {
        lock (gate)
        {
            rung = rung.Task.IsCompleted ? Silent() : rung;
        }
    }

    /// <summary>Returns when it rings, when the time is over or when it is cancelled, and never throws.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken ct) =>
        await rung.Task.WaitAsync(longest, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // Who rings, such as a commit, does not carry out the job.
    private static TaskCompletionSource Silent() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
