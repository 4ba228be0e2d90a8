using System.Data.Common;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Tests.Core.Admin;

/// <summary>
/// A disk that is full as SQLite sees it: the file may have no more pages than it has, so that the engine itself says
/// SQLITE_FULL. Each write to a table of an edit screen takes four megabytes more, lest it fit in a page that is half empty.
/// </summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    private const long Unbounded = 4_294_967_294;

    public bool IsFull { get; set; }

    public static Task<int> PrepareAsync(BlogApp blog) => blog.Db(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "Filler" ("Bytes" BLOB)""");
        var written = EditScreen.All.Values.Select(s => s.Entity).Append(typeof(Picture));
        foreach (var table in written.Select(entity => db.Model.FindEntityType(entity)!.GetTableName()))
        {
            foreach (var write in (string[])["INSERT", "UPDATE"])
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

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        // Less than there are means as many as there are.
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : Unbounded)}";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
