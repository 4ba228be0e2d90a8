using Microsoft.Extensions.Hosting;

namespace Blog.Core.Jobs;

/// <summary>
/// Whether the program has done what its start must do. Readers' pages and jobs wait for it: a server may listen before, to say
/// that it is starting.
/// </summary>
public sealed class Opening
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the blog opens.</summary>
    public Task Opened => opened.Task;

    public bool IsOpen => opened.Task.IsCompletedSuccessfully;

    public void Open() => opened.TrySetResult();

    /// <summary>Waits until the blog is open and, where there is a server, listens.</summary>
    /// <returns>False where the program stops before, as without an address to listen on: then no page was served.</returns>
    public async Task<bool> WaitAsync(IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        var both = Task.WhenAll(started.Task, opened.Task);
        await both.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return both.IsCompletedSuccessfully;
    }
}
