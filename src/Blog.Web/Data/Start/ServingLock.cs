namespace Blog.Web.Data.Start;

/// <summary>Held while a server runs on the data folder, so that no second one and no restore gets in between.</summary>
public sealed class ServingLock(DataFolder folder) : IDisposable
{
    private IDisposable? held;

    /// <exception cref="StartupException">Another server runs on the folder.</exception>
    public async Task TakeAsync() => held = await FileLock.TryTakeAsync(folder.ServingLock, TimeSpan.FromSeconds(3))
        ?? throw new StartupException($"Another server already runs on the data folder {folder.Path}.", ExitCodes.DataFolder);

    public void Dispose() => held?.Dispose();
}
