namespace Blog.Web.Data.Start;

/// <summary>Makes the data folder at start, and finds out whether it can be written.</summary>
public static class FolderStart
{
    private const string GiveIt = "Make the user who runs the blog the owner of the data folder and everything in it.";

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
            Probe(folder.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartupException(
                $"The data folder {folder.Path} (Data:Folder) is not writable: {e.Message}", ExitCodes.DataFolder);
        }
    }

    /// <summary>
    /// Finds out whether what lies in the folder can be used: what cannot would fail at the first sign-in or upload instead.
    /// </summary>
    /// <exception cref="StartupException">A part cannot be written, or a key cannot be read.</exception>
    public static void RequireParts(DataFolder folder)
    {
        foreach (var path in new[] { folder.Keys, folder.Media, Path.Combine(folder.Media, "tmp"), folder.Logs })
        {
            if (File.Exists(path))
            {
                throw new StartupException($"{path} is a file, not a folder. Move it elsewhere.", ExitCodes.DataFolder);
            }

            RequireWritable(path, path);
        }

        var keys = Directory.Exists(folder.Keys) ? Directory.GetFiles(folder.Keys, "*.xml") : [];
        if (keys.FirstOrDefault(key => !PosixFiles.MayUse(key)) is { } foreign)
        {
            throw new StartupException($"The key {foreign} is not readable and writable. {GiveIt}", ExitCodes.DataFolder);
        }
    }

    /// <summary>Finds out whether the folder can be written in which ASP.NET keeps an upload while it comes in.</summary>
    /// <exception cref="StartupException">It is not there, or cannot be written.</exception>
    public static void RequireTemporary()
    {
        var named = Environment.GetEnvironmentVariable("ASPNETCORE_TEMP");
        var path = string.IsNullOrEmpty(named) ? Path.GetTempPath() : named;
        RequireWritable(path, $"{path} (ASPNETCORE_TEMP, else TMPDIR)", mustExist: true);
    }

    private static void RequireWritable(string path, string name, bool mustExist = false)
    {
        if (!mustExist && !Directory.Exists(path))
        {
            return;
        }

        try
        {
            Probe(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The folder {name} is not writable: {e.Message} {(mustExist ? "It is needed for uploads." : GiveIt)}",
                ExitCodes.DataFolder);
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
    public static void Probe(string folder)
    {
        var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
        using var file = new FileStream(
            probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        file.WriteByte(1);
        file.Flush();
    }
}
