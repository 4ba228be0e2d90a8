using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Core.Data;

/// <summary>
/// Releases the write lock when a connection closes: no other event tells of a transaction disposed without commit.
/// </summary>
public sealed class WriterConnectionInterceptor : DbConnectionInterceptor
{
    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) =>
        (eventData.Context as BlogDbContext)?.Writer.Release();

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        ConnectionClosed(connection, eventData);
        return Task.CompletedTask;
    }
}
