namespace Blog.Web.Data.Start;

/// <summary>Makes the data folder at start, and finds out whether it can be written.</summary>
public static class FolderStart
{
    /// <exception cref="StartupException">The folder cannot be made or written.</exception>
    public static void Prepare(DataFolder folder)
    {
        if (File.Exists(folder.Path))
        {
            throw new StartupException(
                $"The data folder {folder.Path} (Data:Folder) is a file, not a folder.", ExitCodes.DataFolder);
        }

        try
        {
            Make(folder.Path);
            Probe(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartupException(
                $"The data folder {folder.Path} (Data:Folder) cannot be written: {e.Message}", ExitCodes.DataFolder);
        }
    }

    // It will hold password hashes and keys, so a folder that is made here is for the program's user alone.
    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Writes and removes a small file; a permission can look right and the disk still be full or read-only.</summary>
    public static void Probe(DataFolder folder)
    {
        var probe = Path.Combine(folder.Path, $".probe-{Guid.NewGuid():N}");
        using var file = new FileStream(
            probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        file.WriteByte(1);
        file.Flush();
    }
}
