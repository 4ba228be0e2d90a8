using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Jobs;

namespace Blog.Ads.Serving;

/// <summary>
/// The job of pacing: once a second it pauses and resumes campaigns by
/// their caps and pace, and evicts pages when a campaign starts or ends.
/// </summary>
internal sealed class AdPacer(AdSnapshots snapshots, AdMeters meters, ChangeFeed changes, TimeProvider time)
    : PeriodicJob(TimeSpan.FromSeconds(1))
{
    private readonly Dictionary<long, string[]> running = [];
    private DateTime day = time.GetUtcNow().UtcDateTime.Date;
    private bool isFirst = true;

    public override string Name => "Pace ad delivery";

    /// <summary>One round.</summary>
    internal void Tick()
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now.Date > day)
        {
            day = now.Date;
            meters.Turn();
        }

        var snapshot = snapshots.Current;
        foreach (var campaign in snapshot.Campaigns.Where(c => c.IsRunning(now)))
        {
            var meter = meters.Of(campaign.Id);
            var bounds = Pace.At(campaign, now, meter.BeforeToday(campaign.CapUnit));
            meter.Bound(campaign.CapUnit, bounds.Allowed, bounds.WakeBelow);
        }

        EvictWhatFellDue(snapshot, now);
    }

    protected override Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        Tick();
        return Task.CompletedTask;
    }

    private void EvictWhatFellDue(AdSnapshot snapshot, DateTime now)
    {
        var current = snapshot.Campaigns.Where(c => c.IsRunning(now)).ToDictionary(c => c.Id, TagsOf);
        var turned = running.ExceptBy(current.Keys, c => c.Key)
            .Concat(current.ExceptBy(running.Keys, c => c.Key))
            .SelectMany(c => c.Value)
            .ToHashSet();
        running.Clear();
        current.ToList().ForEach(c => running.Add(c.Key, c.Value));
        if (turned.Count > 0 && !isFirst)
        {
            changes.Evict(turned);
        }

        isFirst = false;
    }

    // A house ad may show in any slot whose fallback is a house ad.
    private static string[] TagsOf(Campaign campaign) =>
        campaign.Priority == CampaignPriority.House ? [Core.PageCache.PageTags.Site] : [.. campaign.SlotIds.Select(AdSlot.KeyOf)];
}
