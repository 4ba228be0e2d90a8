using Blog.Ads.Slots;
using Blog.Core.PageCache;
using Blog.Core.Settings;

namespace Blog.Ads.Serving;

/// <summary>
/// Provides the page plan with the candidates of ad slots, among which pages rotate: <see cref="AdChoice"/> finds them, the plan
/// (<see cref="PagePlan"/>) gives them their shares.
/// </summary>
internal sealed class AdRotation(AdSnapshots snapshots, AdMeters meters, SettingsStore settings, TimeProvider time) : IRotation
{
    public IEnumerable<SlotCandidates> CandidatesFor(PageSubject page) => AdChoice.CandidatesFor(
        snapshots.Current, page, settings.Get<AdSettings>(), settings.Get<SiteSettings>().Language, time.GetUtcNow().UtcDateTime,
        meters.IsResting);
}
