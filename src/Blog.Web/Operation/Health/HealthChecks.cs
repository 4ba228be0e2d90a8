using Blog.Core.Data;
using Blog.Web.Data;
using Blog.Web.Data.Start;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Web.Operation;

/// <summary>Whether the database answers and has this program's schema.</summary>
public sealed class DatabaseHealth(BlogDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Unhealthy("the database is not migrated")
            : HealthCheckResult.Healthy();
}

/// <summary>Whether the data folder can be written.</summary>
public sealed class DataFolderHealth(DataFolder folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        FolderStart.Probe(folder.Path);
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
