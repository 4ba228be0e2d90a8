using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Web.Operation;

/// <summary>
/// The health check endpoints for liveness and readiness; modules add to readiness by <see cref="IHealthCheck"/>.
/// </summary>
public static class HealthEndpoints
{
    /// <summary>Liveness: whether the process answers at all.</summary>
    public const string Live = "/health/live";

    /// <summary>Readiness: whether it can serve, as all health checks pass.</summary>
    public const string Ready = "/health/ready";

    private static readonly HttpMethodMetadata OnlyReading = new([HttpMethods.Get, HttpMethods.Head]);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database")
        .AddCheck<DataFolderHealth>("data folder");

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(Live, new HealthCheckOptions
        {
            Predicate = _ => false,
            ResponseWriter = (context, _) => context.Response.WriteAsync("alive"),
        }).WithMetadata(OnlyReading);
        endpoints.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteReady }).WithMetadata(OnlyReading);
    }

    // Anybody can send this request, so the answer names the check that fails and never why.
    private static Task WriteReady(HttpContext context, HealthReport report)
    {
        var failing = report.Entries.Where(e => e.Value.Status == HealthStatus.Unhealthy).Select(e => e.Key);
        return context.Response.WriteAsync(report.Status == HealthStatus.Unhealthy
            ? $"not ready: {string.Join(", ", failing)}"
            : "ready");
    }
}
