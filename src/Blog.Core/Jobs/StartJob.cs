namespace Blog.Core.Jobs;

/// <summary>A job that runs once after the start of the program; while it fails, it is tried again.</summary>
public abstract class StartJob : Job
{
    public sealed override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        await WorkAsync(services, ct);
        return UntilWoken;
    }

    /// <inheritdoc cref="Job.RunAsync" />
    protected abstract Task WorkAsync(IServiceProvider services, CancellationToken ct);
}
