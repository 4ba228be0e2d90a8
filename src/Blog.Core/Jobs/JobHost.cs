using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Jobs;

/// <summary>Runs all jobs side by side, from shortly after the program has started until it stops.</summary>
internal sealed class JobHost(
    IEnumerable<Job> jobs, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, Opening opening,
    IConfiguration configuration, TimeProvider time, ILoggerFactory logs)
    : BackgroundService
{
    private readonly TimeSpan pause =
        TimeSpan.FromSeconds(configuration.GetValue(JobRegistrations.PauseKey, JobRegistrations.DefaultPause));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Starting is for pages first: the jobs' first runs together would take the processors from the first readers.
        if (!await opening.WaitAsync(lifetime, stoppingToken))
        {
            return;
        }

        // Stopped meanwhile or not, each job gets to finish: pages were served, and their views are to be stored.
        await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Also a job that works without a pause lets the others begin.
        await Task.WhenAll(jobs.Select(job => Task.Run(() => RunnerOf(job).RunAsync(stoppingToken), CancellationToken.None)));
    }

    private JobRunner RunnerOf(Job job) => new(job, scopes, time, logs.CreateLogger(job.GetType()));
}

/// <summary>How modules register their jobs.</summary>
public static class JobRegistrations
{
    /// <summary>For how many seconds after its start the program serves pages before its jobs begin.</summary>
    public const string PauseKey = "Jobs:StartSeconds";

    public const int MaxPause = 3_600;

    internal const int DefaultPause = 2;

    /// <summary>Adds a job, also as a service of its own type, for those who wake it.</summary>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services) where TJob : Job => services
        .AddSingleton<TJob>()
        .AddSingleton<Job>(p => p.GetRequiredService<TJob>())
        .AddHostedService<JobHost>();
}
