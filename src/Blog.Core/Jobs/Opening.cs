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
}
