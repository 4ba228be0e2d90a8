using System.Data.Common;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Web.Data.Start;

/// <summary>Migrates the database to this program's schema at start, or says in one line why it refuses to.</summary>
public sealed class DatabaseStart(DataFolder folder, BlogDbContext db, TimeProvider time, ILogger<DatabaseStart> log)
{
    private static readonly TimeSpan MigrationPatience = TimeSpan.FromMinutes(2);

    private bool IsSqlite => db.Database.IsSqlite();

    /// <exception cref="StartupException">The database is missing, damaged, unreachable, newer, or belongs elsewhere.</exception>
    public async Task PrepareAsync()
    {
        try
        {
            if (IsSqlite)
            {
                CheckFile();
            }

            var marker = Marker.Read(folder);
            var exists = await CheckSchemaAsync(marker);
            await MigrateAsync(exists);
            var id = await DatabaseId.EnsureAsync(db, time.GetUtcNow().UtcDateTime);
            if (marker is null)
            {
                Marker.Write(folder, id);
            }
        }
        catch (Exception e) when (e is DbException or DbUpdateException or UnauthorizedAccessException
            || e.InnerException is DbException)
        {
            throw new StartupException(
                $"Could not open the database {Name}: {e.GetBaseException().Message.ReplaceLineEndings(" ")}",
                ExitCodes.Database);
        }
    }

    private string Name => IsSqlite ? folder.Database : $"on {db.Database.GetDbConnection().DataSource}";

    private void CheckFile()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection();
        SqliteFile.RequireSafeLibrary(connection.ServerVersion);
        if (SqliteFile.Exists(folder.Database))
        {
            SqliteFile.RequireSound(folder.Database);
        }
    }

    /// <returns>Whether the database has a schema already.</returns>
    private async Task<bool> CheckSchemaAsync(Guid? marker)
    {
        // Any query to a missing SQLite file would create an empty one.
        var exists = IsSqlite
            ? SqliteFile.Exists(folder.Database)
            : await db.GetService<IRelationalDatabaseCreator>().ExistsAsync();
        var applied = exists ? (await db.Database.GetAppliedMigrationsAsync()).ToList() : [];
        if (applied.Count == 0)
        {
            return marker is null ? false : throw Marker.DatabaseMissing(folder, Name);
        }

        UnknownSchema.Refuse(applied, db.Database.GetMigrations(), Name, "Run that version, or restore an older backup.");
        if (marker is not null)
        {
            Marker.Compare(folder, marker, await DatabaseId.ReadAsync(db));
        }

        return true;
    }

    private async Task MigrateAsync(bool exists)
    {
        if (exists && !(await db.Database.GetPendingMigrationsAsync()).Any())
        {
            return;
        }

        log.LogInformation("Bringing the database {Database} to this version", Name);
        if (!IsSqlite)
        {
            await db.Database.MigrateAsync();
            return;
        }

        using var held = await FileLock.TryTakeAsync(folder.MigrationLock, MigrationPatience,
                () => log.LogWarning(
                    "Another process is migrating the database; waiting up to {Minutes} minutes for it",
                    MigrationPatience.TotalMinutes))
            ?? throw new StartupException(
                $"Another process has been holding {folder.MigrationLock} for {MigrationPatience.TotalMinutes} minutes.",
                ExitCodes.Database);
        await RemoveLeftOverLockAsync();
        await db.Database.MigrateAsync();
    }

    // EF waits for ever for the lock row of a killed migration. This process holds the real lock, so the row is stale.
    private async Task RemoveLeftOverLockAsync()
    {
        if (await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_schema WHERE name = '__EFMigrationsLock'")
            .SingleAsync() > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock");
        }
    }
}
