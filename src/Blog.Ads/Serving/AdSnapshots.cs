using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Serving;

/// <summary>A snapshot of slots and campaigns. It is kept in memory, as every composed page reads it.</summary>
public sealed class AdSnapshots(IServiceScopeFactory scopes, ChangeFeed changes, TimeProvider time)
{
    private readonly Snapshot<AdSnapshot> snapshot = new(
        scopes, changes, db => ReadAsync(db, time.GetUtcNow().UtcDateTime),
        typeof(AdSlot), typeof(AdExemption), typeof(Advertiser), typeof(Campaign), typeof(Ad))
    { LoadsAhead = true };

    public AdSnapshot Current => snapshot.Get();

    private static async Task<AdSnapshot> ReadAsync(BlogDbContext db, DateTime now)
    {
        var slots = await db.AdSlots.AsNoTracking()
            .Where(s => s.IsOn)
            .OrderBy(s => s.Place)
            .ThenBy(s => s.After)
            .ThenBy(s => s.Id)
            .ToListAsync();
        var campaigns = await db.Campaigns.AsNoTracking()
            .Include(c => c.Advertiser)
            .Include(c => c.Ads.Where(a => a.IsOn && a.DeletedAt == null))
            .Where(c => c.DeletedAt == null && (c.EndsAt == null || c.EndsAt > now))
            .OrderBy(c => c.Id)
            .ToListAsync();
        var exemptions = await db.AdExemptions.AsNoTracking().ToListAsync();
        return new(slots, campaigns, [.. exemptions.Select(x => (x.Kind, x.TargetId))]);
    }
}

/// <summary>All slots that are on, and all campaigns that run or will.</summary>
public sealed class AdSnapshot(
    IReadOnlyList<AdSlot> slots, IReadOnlyList<Campaign> campaigns, HashSet<(string Kind, long Id)> exceptions)
{
    private readonly Dictionary<long, Ad> ads = campaigns.SelectMany(c => c.Ads).ToDictionary(a => a.Id);
    private readonly Dictionary<long, Campaign> byId = campaigns.ToDictionary(c => c.Id);
    private readonly Dictionary<long, IReadOnlyList<string>> phrases = campaigns.Select(c => c.Advertiser)
        .OfType<Advertiser>()
        .DistinctBy(a => a.Id)
        .ToDictionary(a => a.Id, IndependenceGuard.PhrasesOf);

    public IReadOnlyList<AdSlot> Slots => slots;

    public IReadOnlyList<Campaign> Campaigns => campaigns;

    public Ad? FindAd(long id) => ads.GetValueOrDefault(id);

    public Campaign? CampaignOf(long adId) => ads.TryGetValue(adId, out var ad) ? byId[ad.CampaignId] : null;

    /// <summary>The words by which a text would name a campaign's advertiser.</summary>
    public IReadOnlyList<string> PhrasesOf(Campaign campaign) =>
        campaign.AdvertiserId is { } id && phrases.TryGetValue(id, out var found) ? found : [];

    /// <summary>Whether an article or a category is kept free of ads.</summary>
    public bool IsFree(string kind, long? id) => id is { } target && exceptions.Contains((kind, target));
}
