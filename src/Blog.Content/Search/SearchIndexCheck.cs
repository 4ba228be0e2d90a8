using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Content.Search;

/// <summary>
/// The job that compares the search index with the published articles at start and repairs it: after an upgrade of the tokenizer,
/// or after a change of the database by another program.
/// </summary>
public sealed class SearchIndexCheck(ILogger<SearchIndexCheck> log) : StartJob
{
    public override string Name => "Check the search index";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<SearchRebuilding>().MendAsync(ct: ct) is > 0 and var done)
        {
            log.LogInformation("Brought {Count} articles up to date in the search index", done);
        }
    }
}
