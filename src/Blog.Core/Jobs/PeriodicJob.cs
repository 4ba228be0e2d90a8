namespace Blog.Core.Jobs;

/// <summary>A job that runs again when an interval has passed since its last run.</summary>
/// <param name="interval">From the end of a run to the beginning of the next.</param>
/// <param name="isFirstAtStart">Whether the first run comes at the start of the program, or after the first interval.</param>
public abstract class PeriodicJob(TimeSpan interval, bool isFirstAtStart = true) : Job
{
    public sealed override TimeSpan UntilFirst => isFirstAtStart ? TimeSpan.Zero : interval;

    public sealed override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        await WorkAsync(services, ct);
        return interval;
    }

    /// <inheritdoc cref="Job.RunAsync" />
    protected abstract Task WorkAsync(IServiceProvider services, CancellationToken ct);
}
