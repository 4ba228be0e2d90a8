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

/// <summary>Whether the data folder can be written and is the one that this program began with.</summary>
public sealed class DataFolderHealth(DataFolder folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        FolderStart.Probe(folder.Path);
        // Whoever writes a log or a picture makes a lost folder again, empty; files that are open go on meanwhile.
        return Task.FromResult(File.Exists(folder.Marker)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("the data folder has changed"));
    }
}
