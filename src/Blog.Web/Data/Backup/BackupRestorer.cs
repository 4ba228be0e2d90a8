using System.Globalization;
using System.IO.Compression;
using Blog.Core.Data;
using Blog.Web.Data.Start;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Data.Backup;

/// <summary>
/// Restores a backup archive: checks all of it beside the data first, then moves the old data aside and deletes none of it.
/// </summary>
public sealed class BackupRestorer(DataFolder folder, DatabaseOptions options, BlogDbContext db, TimeProvider time)
{
    /// <returns>Where the old data was moved; null when there was none.</returns>
    /// <exception cref="StartupException">The archive was refused, or the folder is in use; nothing has been changed.</exception>
    public async Task<string?> RestoreAsync(string file, bool force)
    {
        FolderStart.Prepare(folder);
        using var alone = new ServingLock(folder);
        await alone.TakeWithoutServerAsync();
        if (!force && Belongings().Any())
        {
            throw new StartupException(
                $"The data folder {folder.Path} is not empty. Use --force to move its contents aside.", ExitCodes.DataFolder);
        }

        var staging = Path.Combine(folder.Path, $".restore-{Guid.NewGuid():N}");
        try
        {
            Unpack(file, Directory.CreateDirectory(staging).FullName);
            return Swap(staging);
        }
        catch (InvalidDataException)
        {
            throw BackupManifest.Refused("it is not a zip archive, or it is incomplete");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw BackupManifest.Refused(e.Message.TrimEnd('.'));
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private void Unpack(string file, string staging)
    {
        using var archive = ZipFile.OpenRead(file);
        var manifest = BackupManifest.Read(archive);
        CheckKind(manifest);
        BackupExtractor.Extract(archive, manifest, staging);
        var database = Path.Combine(staging, BackupManifest.DatabaseEntry);
        if (File.Exists(database))
        {
            CheckDatabase(database);
            EndSessions(database);
        }

        if (manifest.DatabaseId is { } id)
        {
            Marker.Write(new DataFolder(staging), id);
        }
    }

    private void CheckKind(BackupManifest manifest)
    {
        var hasDatabase = manifest.Files.ContainsKey(BackupManifest.DatabaseEntry);
        if (hasDatabase == options.IsPostgres)
        {
            throw BackupManifest.Refused(hasDatabase
                ? "it contains a SQLite database, but Database:Provider is Postgres"
                : "it contains no database, which is only valid with Database:Provider=Postgres");
        }
    }

    private void CheckDatabase(string path)
    {
        if (SqliteFile.IntegrityProblem(path) is { } problem)
        {
            throw BackupManifest.Refused($"its database is damaged ({problem})");
        }

        UnknownSchema.Refuse(AppliedIn(path), db.Database.GetMigrations(), "in the archive", "Nothing was changed.");
    }

    private static List<string> AppliedIn(string path)
    {
        try
        {
            using var connection = Open(path);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
            using var reader = command.ExecuteReader();
            return [.. reader.Cast<System.Data.Common.DbDataRecord>().Select(r => r.GetString(0))];
        }
        catch (SqliteException)
        {
            throw BackupManifest.Refused("its database does not belong to a blog");
        }
    }

    // A session that was ended since the backup was made must not come back to life.
    private static void EndSessions(string path)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'Sessions'";
        if (command.ExecuteScalar() is > 0L)
        {
            command.CommandText = "DELETE FROM Sessions";
            command.ExecuteNonQuery();
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private string? Swap(string staging)
    {
        string? aside = null;
        if (Belongings().ToList() is { Count: > 0 } old)
        {
            // Inside the folder, because a container's /data is a mount that cannot itself be renamed.
            aside = Path.Combine(
                folder.Path, "before-restore-" + time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
            MoveAll(old, Directory.CreateDirectory(aside).FullName);
        }

        // The marker first: if the machine stops now, the next start says that the database is missing.
        MoveAll(
            Directory.EnumerateFileSystemEntries(staging)
                .OrderByDescending(path => Path.GetFileName(path) == Path.GetFileName(folder.Marker)),
            folder.Path);
        return aside;
    }

    private IEnumerable<string> Belongings() =>
        new[] { folder.Marker, folder.Database, folder.Database + "-wal", folder.Database + "-shm", folder.Media, folder.Keys }
            .Where(Path.Exists);

    private static void MoveAll(IEnumerable<string> paths, string into)
    {
        foreach (var path in paths.ToList())
        {
            Directory.Move(path, Path.Combine(into, Path.GetFileName(path)));
        }
    }
}
