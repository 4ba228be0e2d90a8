using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Blog.Web.Data;

/// <summary>
/// Sets PRAGMAs once on every SQLite connection, so that an acknowledged write is durable and a hostile schema harmless.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;";
    private const string WriteAheadLog = "PRAGMA journal_mode=WAL;";

    // Pooled connections come back with their pragmas set, so the handle is what counts, not the object around it.
    private readonly ConditionalWeakTable<sqlite3, object> done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Apply((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    internal void Apply(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || done.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        // EF asks whether a database exists over a read-only connection, which cannot turn a backup's journal into WAL.
        command.CommandText = IsReadOnly(connection) ? Pragmas : Pragmas + WriteAheadLog;
        command.ExecuteNonQuery();
        done.AddOrUpdate(handle, true);
    }

    private static bool IsReadOnly(SqliteConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
