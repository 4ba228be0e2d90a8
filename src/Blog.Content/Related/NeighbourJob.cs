using System.Diagnostics;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Related;

/// <summary>The job of related articles: repairs the neighbours at start, and relates articles whose row is stale.</summary>
public sealed class NeighbourJob : Job
{
    // The job pauses so many times as long as a batch took: after an upgrade there may be 100,000 articles to relate.
    private const int Rest = 4;

    private string? mendedFor;

    // The job's own commits wake it once more. That ends with the first run that finds no stale row.
    public NeighbourJob(ChangeFeed changes)
    {
        WakeOn<ArticleNeighbours>(changes);
        WakeOn<Setting>(changes);
    }

    public override string Name => "Find related articles";

    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var mending = services.GetRequiredService<NeighbourMending>();
        // Articles that name no language speak the site's: with another one they have other neighbours.
        var language = services.GetRequiredService<SettingsStore>().Get<SiteSettings>().Language;
        if (mendedFor != language)
        {
            await mending.MendAsync(ct);
            mendedFor = language;
        }

        for (var began = Stopwatch.GetTimestamp(); await mending.RelateWaitingAsync(ct) > 0; began = Stopwatch.GetTimestamp())
        {
            // Measured and waited by the machine's own clock: it is the processor that rests.
            await Task.Delay(Stopwatch.GetElapsedTime(began) * Rest, ct);
        }

        return UntilWoken;
    }
}
