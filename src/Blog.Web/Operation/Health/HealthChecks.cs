using Blog.Core.Data;
using Blog.Web.Data;
using Blog.Web.Data.Start;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Web.Operation;

/// <summary>Whether the database answers and has this program's schema.</summary>
public sealed class DatabaseHealth(BlogDbContext db) : OneLineHealth
{
    protected override async Task<HealthCheckResult> LookAsync(CancellationToken ct) =>
        (await db.Database.GetPendingMigrationsAsync(ct)).Any()
            ? HealthCheckResult.Unhealthy("the database is not migrated")
            : HealthCheckResult.Healthy();
}

/// <summary>Whether the data folder can be written and is the one that this program began with.</summary>
public sealed class DataFolderHealth(DataFolder folder) : OneLineHealth
{
    protected override Task<HealthCheckResult> LookAsync(CancellationToken ct)
    {
        FolderStart.Probe(folder.Path);
        // Whoever writes a log or a picture makes a lost folder again, empty; files that are open go on meanwhile.
        return Task.FromResult(File.Exists(folder.Marker)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("the data folder has changed"));
    }
}
