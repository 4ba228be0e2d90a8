using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Blog.Web.Data.Start;

/// <summary>Checks a SQLite file before the program opens it: version of the library, header, length, integrity.</summary>
public static class SqliteFile
{
    /// <summary>Older ones can corrupt a database in WAL mode (sqlite.org/wal.html, "WAL-reset bug").</summary>
    public static readonly Version OldestSafe = new(3, 51, 3);

    // quick_check reads each page: a fraction of a second up to here, and start-up may take two in all.
    private const long SmallEnoughToRead = 16 << 20;

    // Result codes of damage (sqlite.org/rescode.html); any other says that the file cannot be opened or read just now.
    private const int Schema = 1;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <exception cref="StartupException">The SQLite library is too old.</exception>
    public static void RequireSafeLibrary(string version)
    {
        if (!Version.TryParse(version, out var found) || found < OldestSafe)
        {
            throw new StartupException(
                $"SQLite {version} is too old: {OldestSafe} or newer is required, because older versions can damage the database.",
                ExitCodes.Database);
        }
    }

    /// <summary>Whether there is a database to lose.</summary>
    public static bool Exists(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    /// <summary>
    /// Looks for what start-up can find fast: a file that is no database, one that was cut off, a schema that does not
    /// parse, and broken pages in files of up to 16 MB. <c>backup</c> and <c>restore</c> run the full integrity check.
    /// </summary>
    /// <exception cref="StartupException">The file is damaged, or belongs to somebody else.</exception>
    /// <exception cref="SqliteException">It cannot be opened for another reason.</exception>
    public static void RequireSound(string path)
    {
        RequireUsable(path);
        var problem = HeaderProblem(path) ?? Ask(path, "SELECT count(*) FROM sqlite_schema", _ => true)
            ?? (new FileInfo(path).Length <= SmallEnoughToRead
                ? Ask(path, "PRAGMA quick_check(1)", answer => answer == "ok")
                : null);
        if (problem is not null)
        {
            throw new StartupException(
                $"The database {path} is damaged: {problem}. Restore a backup with the verb restore.", ExitCodes.Database);
        }
    }

    // A write-ahead log that may not be read holds what was written last: a backup in its place would throw that away.
    private static void RequireUsable(string path)
    {
        string[] files = [path, path + "-wal", path + "-shm"];
        if (files.FirstOrDefault(f => File.Exists(f) && !PosixFiles.MayUse(f)) is { } file)
        {
            throw new StartupException(
                $"The user who runs the blog cannot read and write the database file {file}. Nothing is lost: "
                    + "make that user the owner of the data folder and everything in it.",
                ExitCodes.Database);
        }
    }

    /// <summary>Runs SQLite's full integrity check; reads the whole file.</summary>
    /// <returns>The first problem; null when there is none.</returns>
    public static string? IntegrityProblem(string path)
    {
        try
        {
            return HeaderProblem(path) ?? Ask(path, "PRAGMA integrity_check(1)", answer => answer == "ok");
        }
        catch (SqliteException e)
        {
            return e.Message.TrimEnd('.');
        }
    }

    // The database header: sqlite.org/fileformat2.html#the_database_header.
    private static string? HeaderProblem(string path)
    {
        Span<byte> header = stackalloc byte[100];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length
            || !header.StartsWith("SQLite format 3\0"u8))
        {
            return "it is not a SQLite file";
        }

        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? 65536L : size;
        var pages = BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        // A write-ahead log that is not yet copied back may hold the pages that the file lacks.
        return file.Length < pageSize * pages && !Exists(path + "-wal")
            ? $"it should be {pageSize * pages} bytes long, but has {file.Length}"
            : null;
    }

    private static string? Ask(string path, string sql, Func<string, bool> isGood)
    {
        try
        {
            using var connection =
                new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            var answer = Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
            return isGood(answer) ? null : answer.ReplaceLineEndings(" ");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NotADatabase or Schema)
        {
            return e.Message.TrimEnd('.');
        }
    }
}
