namespace Blog.Web;

/// <summary>What the program's exit code tells a script; docs/configure.md lists them.</summary>
public static class ExitCodes
{
    /// <summary>Anything that has no code of its own.</summary>
    public const int Failed = 1;

    /// <summary>A configuration key holds what it must not.</summary>
    public const int BadConfiguration = 2;

    /// <summary>The data folder cannot be made or written, or another server uses it.</summary>
    public const int DataFolder = 3;

    /// <summary>The database is missing, damaged, unreachable, or belongs elsewhere.</summary>
    public const int Database = 4;

    /// <summary>The database was written by a newer version of the program, or by an alpha that it cannot upgrade.</summary>
    public const int NewerDatabase = 5;

    /// <summary>The address to listen on is taken or may not be used.</summary>
    public const int AddressTaken = 6;

    /// <summary>An import brought in what it could, and some files failed.</summary>
    public const int FilesFailed = Transfer.Import.ImportReport.SomeFailed;
}
