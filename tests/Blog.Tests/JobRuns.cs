using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests;

/// <summary>Runs a job of the blog once, as it does by itself.</summary>
internal static class JobRuns
{
    /// <returns>How long it would wait until the next run.</returns>
    public static async Task<TimeSpan> Run<TJob>(this BlogApp blog) where TJob : Job
    {
        await using var scope = blog.Services.CreateAsyncScope();
        return await blog.Services.GetRequiredService<TJob>().RunAsync(scope.ServiceProvider, CancellationToken.None);
    }
}
