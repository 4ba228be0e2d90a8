using System.Data.Common;
using Blog.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests;

/// <summary>
/// A disk that is full whenever the test says so: SQLite itself then refuses to let its file grow (SQLITE_FULL).
/// </summary>
internal sealed class FullDisk : IDbConnectionInterceptor, IDbTransactionInterceptor
{
    // The engine's own limit.
    private const long MostPages = 4_294_967_294;

    private int transactions;

    public bool IsFull { get; set; }

    /// <summary>Transactions that were begun while the disk was full.</summary>
    public int Tries => transactions;

    /// <summary>The disk under a program's database.</summary>
    public static FullDisk Under(BlogApp blog)
    {
        var disk = new FullDisk();
        blog.With(services => services.ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(disk)));
        return disk;
    }

    /// <summary>
    /// Makes each write to these tables take four megabytes more, lest it fit in a page that is half empty.
    /// </summary>
    public static Task<int> FillAlong(BlogApp blog, IEnumerable<Type> entities) => blog.Db(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "Filler" ("Bytes" BLOB)""");
        foreach (var table in entities.Select(entity => db.Model.FindEntityType(entity)!.GetTableName()))
        {
            foreach (var write in (string[])["INSERT", "UPDATE", "DELETE"])
            {
                var trigger = $"""
                    CREATE TRIGGER "Fill{table}{write}" AFTER {write} ON "{table}" BEGIN
                        INSERT INTO "Filler" VALUES (zeroblob(4000000)); END
                    """;
                await db.Database.ExecuteSqlRawAsync(trigger);
            }
        }

        return 0;
    });

    // A pooled connection keeps the limit, so each opening sets it anew.
    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        // Never less than the file has by now; what is free in it would be room.
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : MostPages)}";
        command.ExecuteNonQuery();
    }

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken ct = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken ct = default)
    {
        if (IsFull)
        {
            Interlocked.Increment(ref transactions);
        }

        return ValueTask.FromResult(result);
    }
}
