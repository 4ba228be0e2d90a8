using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Core.Data;

/// <summary>Gives the writer's turn back with the connection: a transaction disposed without commit tells nobody else.</summary>
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
