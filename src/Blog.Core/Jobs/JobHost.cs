using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Jobs;

/// <summary>Runs all jobs side by side, from when the program has started until it stops.</summary>
internal sealed class JobHost(
    IEnumerable<Job> jobs, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider time, ILoggerFactory logs)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Starting is for pages first.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        // Also a job that works without a pause lets the others begin.
        await Task.WhenAll(jobs.Select(job => Task.Run(() => RunnerOf(job).RunAsync(stoppingToken), CancellationToken.None)));
    }

    private JobRunner RunnerOf(Job job) => new(job, scopes, time, logs.CreateLogger(job.GetType()));
}

/// <summary>How modules register their jobs.</summary>
public static class JobRegistrations
{
    /// <summary>Adds a job, also as a service of its own type, for those who wake it.</summary>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services) where TJob : Job => services
        .AddSingleton<TJob>()
        .AddSingleton<Job>(p => p.GetRequiredService<TJob>())
        .AddHostedService<JobHost>();
}
