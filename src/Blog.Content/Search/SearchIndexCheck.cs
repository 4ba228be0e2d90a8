using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Content.Search;

/// <summary>
/// At start, compares the search index with the published articles and repairs it: after an upgrade of the tokenizer, or after
/// a change of the database by another program.
/// </summary>
public sealed class SearchIndexCheck(IServiceScopeFactory scopes, ILogger<SearchIndexCheck> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Yield();
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<SearchRebuilding>()
                .MendAsync(ct: stoppingToken) is > 0 and var done)
            {
                log.LogInformation("Brought {Count} articles up to date in the search index", done);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; what is left is done at the next start.
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogError(e, "The search index could not be checked; the verb 'search rebuild' makes it anew");
        }
    }
}
