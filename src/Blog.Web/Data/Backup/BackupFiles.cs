namespace Blog.Web.Data.Backup;

/// <summary>How an archive and the files out of it are made: for their owner alone, since keys are among them.</summary>
internal static class BackupFiles
{
    public static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
