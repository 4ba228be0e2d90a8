using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Web.Operation;

/// <summary>
/// A health check whose failure is one line of the log: a probe comes every few seconds, and the stack of what it met each time
/// would hide all else.
/// </summary>
public abstract class OneLineHealth : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await LookAsync(limit.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy(limit.IsCancellationRequested
                ? $"no answer within {Patience.TotalSeconds} s"
                : $"{e.GetBaseException().Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>May throw; is stopped after a while.</summary>
    protected abstract Task<HealthCheckResult> LookAsync(CancellationToken ct);
}
