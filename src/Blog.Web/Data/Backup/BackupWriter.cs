using System.IO.Compression;
using System.Security.Cryptography;
using Blog.Content.Sharing;
using Blog.Web.Data.Start;
using Microsoft.Data.Sqlite;

namespace Blog.Web.Data.Backup;

/// <summary>Writes a backup archive of database, media and keys, also while the server is running.</summary>
public sealed class BackupWriter(DataFolder folder, DatabaseOptions options, TimeProvider time)
{
    // A running backup writes to its copy of the database more often than this, so an older copy is left over.
    private static readonly TimeSpan LeftOver = TimeSpan.FromHours(1);

    /// <returns>What the archive holds.</returns>
    /// <exception cref="StartupException">The archive could not be made; an earlier file of its name is untouched.</exception>
    public BackupManifest Write(string target, bool overwrite, bool filesOnly)
    {
        Check(target, overwrite, filesOnly);
        var partial = $"{target}.{Guid.NewGuid():N}.partial";
        var copy = Path.Combine(folder.Path, $".backup-{Guid.NewGuid():N}.db");
        try
        {
            // The database first: each picture that it names is on disk by then, and pictures are never rewritten.
            var database = filesOnly ? null : CopyDatabase(copy);
            var manifest = WriteArchive(partial, database);
            File.Move(partial, target, overwrite);
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartupException($"The backup failed: {e.Message}", ExitCodes.Failed);
        }
        finally
        {
            File.Delete(partial);
            File.Delete(copy);
        }
    }

    private void Check(string target, bool overwrite, bool filesOnly)
    {
        if (File.Exists(target) && !overwrite)
        {
            throw new StartupException($"{target} already exists. Use --force to overwrite it.", ExitCodes.Failed);
        }

        if (Directory.Exists(target))
        {
            throw new StartupException(
                $"{target} is a folder. Enter a file name, such as {Path.Combine(target, "blog.zip")}.", ExitCodes.Failed);
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new StartupException($"The folder {Path.GetDirectoryName(target)} does not exist.", ExitCodes.Failed);
        }

        if (options.IsPostgres && !filesOnly)
        {
            throw new StartupException(
                "The database is PostgreSQL. Back it up with pg_dump, and back up media and keys with: backup --files-only FILE",
                ExitCodes.Failed);
        }

        if (!filesOnly && !SqliteFile.Exists(folder.Database))
        {
            throw new StartupException($"No database found at {folder.Database}.", ExitCodes.Database);
        }
    }

    // A killed backup leaves its copy of the database behind; the copy of a backup that is running right now must stay.
    private void RemoveLeftOvers()
    {
        foreach (var file in Directory.EnumerateFiles(folder.Path, ".backup-*")
            .Where(f => File.GetLastWriteTimeUtc(f) < time.GetUtcNow().UtcDateTime - LeftOver))
        {
            File.Delete(file);
        }
    }

    private string CopyDatabase(string copy)
    {
        RemoveLeftOvers();
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            command.ExecuteNonQuery();
        }

        return SqliteFile.IntegrityProblem(copy) is { } problem
            ? throw new StartupException(
                $"The backup failed: the copy of the database is damaged ({problem}).", ExitCodes.Database)
            : copy;
    }

    // Share pictures come and go by themselves, and are drawn anew where they are missing.
    private const string Drawn = $"media/{SharePictures.FolderName}/";

    private BackupManifest WriteArchive(string path, string? database)
    {
        // It holds keys and password hashes, so only its owner may read it.
        using var file = new FileStream(path, BackupFiles.Private());
        BackupManifest manifest;
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var files = new Dictionary<string, BackupFile>();
            if (database is not null)
            {
                files[BackupManifest.DatabaseEntry] = Add(
                    archive, BackupManifest.DatabaseEntry, database, CompressionLevel.Fastest);
            }

            var media = Loose(folder.Media, "media").Where(f => !f.Name.StartsWith(Drawn, StringComparison.Ordinal));
            foreach (var (name, source) in media.Concat(Loose(folder.Keys, "keys")))
            {
                files[name] = Add(archive, name, source, CompressionLevel.NoCompression);
            }

            manifest = new(
                BackupManifest.CurrentFormat, ProgramVersion.Full, time.GetUtcNow().UtcDateTime, Marker.Read(folder), files);
            manifest.Write(archive);
        }

        file.Flush(flushToDisk: true);
        return manifest;
    }

    // Links are not followed: they could lead out of the folder.
    private static IEnumerable<(string Name, string Path)> Loose(string root, string prefix) => !Directory.Exists(root) ? [] :
        Directory.EnumerateFiles(
            root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Order(StringComparer.Ordinal)
            .Select(path => ($"{prefix}/{Path.GetRelativePath(root, path).Replace('\\', '/')}", path));

    private static BackupFile Add(ZipArchive archive, string name, string source, CompressionLevel level)
    {
        using var input = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var output = archive.CreateEntry(name, level).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 << 10];
        var length = 0L;
        for (int read; (read = input.Read(buffer)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            output.Write(buffer, 0, read);
        }

        return new(length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
