using Blog.Ads.Totals;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Adds up what campaigns and ads have done so far, of the flushed daily rows.</summary>
public sealed class CampaignSums(BlogDbContext db)
{
    /// <summary>By campaign; one without any row is left out.</summary>
    public async Task<IReadOnlyDictionary<long, AdSum>> OfCampaignsAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        ids.Count == 0
            ? new Dictionary<long, AdSum>()
            : await db.Ads.Where(a => ids.Contains(a.CampaignId))
                .Join(db.Set<AdDay>(), a => a.Id, d => d.AdId, (a, d) => new { a.CampaignId, Day = d })
                .GroupBy(x => x.CampaignId)
                .Select(g => new
                {
                    g.Key,
                    Served = g.Sum(x => x.Day.Served),
                    Viewed = g.Sum(x => x.Day.Viewed),
                    Clicked = g.Sum(x => x.Day.Clicked),
                })
                .ToDictionaryAsync(g => g.Key, g => new AdSum(g.Served, g.Viewed, g.Clicked), ct);

    /// <summary>By ad; one without any row is left out.</summary>
    public async Task<IReadOnlyDictionary<long, AdSum>> OfAdsAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        ids.Count == 0
            ? new Dictionary<long, AdSum>()
            : await db.AdDays.Where(d => ids.Contains(d.AdId))
                .GroupBy(d => d.AdId)
                .Select(g =>
                    new { g.Key, Served = g.Sum(d => d.Served), Viewed = g.Sum(d => d.Viewed), Clicked = g.Sum(d => d.Clicked) })
                .ToDictionaryAsync(g => g.Key, g => new AdSum(g.Served, g.Viewed, g.Clicked), ct);
}

/// <summary>What readers saw and clicked, filtered ones apart.</summary>
public readonly record struct AdSum(long Served, long Viewed, long Clicked)
{
    /// <summary>The one of the three that a cap counts.</summary>
    public long Of(CapUnit unit) => unit switch { CapUnit.Served => Served, CapUnit.Viewed => Viewed, _ => Clicked };
}
