using Blog.Core.Data;
using Blog.Core.Events;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.IndexNow.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace Blog.IndexNow.Submissions;

/// <summary>
/// Tells the owner's endpoint of texts that search engines were or are sent to: new, changed, moved, hidden or gone.
/// </summary>
/// <remarks>What is told of drafts, and of texts that stay hidden from engines, is told to nobody.</remarks>
public sealed class SubmittedTexts(
    BlogDbContext db, EventGathering gathering, SettingsStore settings, OutsideWorld world, IndexNowSender sender,
    TimeProvider time) : ITextHandler
{
    private const int Kept = 50;

    public static string Key => "indexnow";

    public static string Name => "Notify search engines (IndexNow)";

    public static bool ReachesOutside => true;

    public static bool IsOn(SettingsStore settings) => settings.Get<IndexNowSettings>().IsOn;

    public async Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        var own = settings.Get<IndexNowSettings>();
        if (!own.IsOn || own.OwnKey.Length == 0 || world.SiteOf(settings.Get<SiteSettings>()) is not { } site
            || world.EndpointOf(own.Endpoint) is not { } endpoint)
        {
            return;
        }

        var outcome = await gathering.OutcomeAsync(Key, events, ct);
        foreach (var urls in UrlsOf(outcome, site).Chunk(IndexNowSender.MostUrls))
        {
            await WaitsNoMoreAsync(own.Endpoint, ct);
            var answer = await sender.SendAsync(endpoint, site, own, urls, ct);
            await RecordAsync(own.Endpoint, urls, answer, ct);
            if (answer.WaitsFor is not null)
            {
                throw new EndpointTroubleException(answer.ToString());
            }
        }
    }

    // An upgrade of the renderer changes nothing that an engine would want to read again.
    private static IEnumerable<string> UrlsOf(IEnumerable<TextEvent> events, Uri site) =>
        events.Where(e => (e.WasFindable || e.IsFindable) && e.Cause.Kind != WriteCauseKind.Upgrade)
            .SelectMany(e => e.WasFindable && e.FormerPath.Length > 0 ? [e.FormerPath, e.Path] : new[] { e.Path })
            .Select(path => new Uri(site, path).AbsoluteUri)
            .Distinct();

    // Failures are tried again in halves and by other servers, too: none of these tries may reach an endpoint that asked to wait.
    private async Task WaitsNoMoreAsync(string endpoint, CancellationToken ct)
    {
        var last = await db.Set<Submission>().AsNoTracking().Where(s => s.Endpoint == endpoint)
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(ct);
        if (last?.WaitsUntil is { } until && until > time.GetUtcNow().UtcDateTime)
        {
            throw new EndpointTroubleException($"{new EndpointAnswer(last.Status, last.Error)} (waits until {until:u})");
        }
    }

    private async Task RecordAsync(string endpoint, string[] urls, EndpointAnswer answer, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var row = db.Add(new Submission
        {
            At = now,
            Endpoint = endpoint,
            Urls = urls.Length,
            FirstUrl = Beginning.Of(urls[0], Submission.MaxUrl),
            Status = answer.Status,
            Error = Beginning.Of(answer.Error, Submission.MaxError),
            WaitsUntil = answer.WaitsFor is { } wait ? now + wait : null,
        }).Entity;
        await db.SaveChangesAsync(ct);
        var oldest = await db.Set<Submission>().OrderByDescending(s => s.Id).Skip(Kept).Select(s => s.Id).FirstOrDefaultAsync(ct);
        await db.Set<Submission>().Where(s => s.Id <= oldest && s.Id < row.Id).DeleteAllAsync(db, [], ct);
    }
}

/// <summary>An endpoint has asked for time, or is not to be reached; what was to be told is told later.</summary>
public sealed class EndpointTroubleException(string message) : IOException(message);
