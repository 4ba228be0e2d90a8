namespace Blog.Web.Data.Start;

/// <summary>Held while a server runs on the data folder, so that no second one and no restore gets in between.</summary>
public sealed class ServingLock(DataFolder folder) : IDisposable
{
    private IDisposable? held;

    /// <summary>Takes the folder for a server.</summary>
    /// <exception cref="StartupException">Another server runs on the folder.</exception>
    public Task TakeAsync() => TakeAsync($"Another server is already using the data folder {folder.Path}.");

    /// <summary>Takes the folder for work that must not meet a server.</summary>
    /// <exception cref="StartupException">A server runs on the folder.</exception>
    public Task TakeWithoutServerAsync() => TakeAsync($"The blog is running on the data folder {folder.Path}. Stop it first.");

    private async Task TakeAsync(string inUse) => held = await FileLock.TryTakeAsync(folder.ServingLock, TimeSpan.FromSeconds(3))
        ?? throw new StartupException(inUse, ExitCodes.DataFolder);

    public void Dispose() => held?.Dispose();
}
