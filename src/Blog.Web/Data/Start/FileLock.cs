namespace Blog.Web.Data.Start;

/// <summary>
/// A file that one process holds open for itself alone; the operating system frees it however the process ends.
/// </summary>
public static class FileLock
{
    /// <summary>Waits up to <paramref name="patience"/> for the lock.</summary>
    /// <returns>The lock, held until disposed; null when another process kept it all the time.</returns>
    /// <exception cref="StartupException">The file may not be opened for writing, whoever holds it.</exception>
    public static async Task<IDisposable?> TryTakeAsync(string path, TimeSpan patience, Action? waiting = null)
    {
        var tries = Math.Max(1, (int)(patience.TotalMilliseconds / 100));
        for (var i = 0; i < tries; i++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (i == 10)
                {
                    waiting?.Invoke();
                }

                await Task.Delay(100);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StartupException(
                    $"The file {path} cannot be opened for writing. It may belong to another user. "
                        + "Make the user who runs the blog the owner of the data folder.",
                    ExitCodes.DataFolder);
            }
        }

        return null;
    }
}
