using Blog.Ads.Slots;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Reads the list of campaigns, newest first.</summary>
public sealed class CampaignListReader(BlogDbContext db, CampaignSums sums, TimeProvider time)
{
    private const int PageSize = 30;

    /// <param name="state">Only those; null for all that are not deleted.</param>
    /// <param name="before">Only campaigns made before this one; 0 for the newest.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<CampaignListPage> ReadAsync(CampaignState? state, long before, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await In(state, now).Where(c => before == 0 || c.Id < before).OrderByDescending(c => c.Id).Take(PageSize + 1)
            .Select(c =>
                new { Campaign = c, Advertiser = c.Advertiser!.Name, Ads = c.Ads.Count(a => a.DeletedAt == null && a.IsOn) })
            .ToListAsync(ct);
        var page = found.Take(PageSize).ToList();
        var delivered = await sums.OfCampaignsAsync(page.ConvertAll(p => p.Campaign.Id), ct);
        var slots = await db.AdSlots.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var rows = page.ConvertAll(p => new ListedCampaign(p.Campaign, p.Advertiser, p.Campaign.StateAt(now),
            [.. p.Campaign.SlotIds.Select(id => slots.GetValueOrDefault(id)).OfType<string>()],
            delivered.GetValueOrDefault(p.Campaign.Id), p.Ads));
        return new(rows, state, await CountAsync(now, ct), slots.Count, before > 0,
            found.Count > PageSize ? rows[^1].Campaign.Id : null);
    }

    private IQueryable<Campaign> In(CampaignState? state, DateTime now)
    {
        var there = db.Campaigns.AsNoTracking().Where(c => c.DeletedAt == null);
        var notEnded = there.Where(c => c.EndsAt == null || c.EndsAt > now);
        return state switch
        {
            null => there,
            CampaignState.Deleted => db.Campaigns.AsNoTracking().Where(c => c.DeletedAt != null),
            CampaignState.Ended => there.Where(c => c.EndsAt <= now),
            CampaignState.Paused => notEnded.Where(c => c.IsPaused),
            CampaignState.Planned => notEnded.Where(c => !c.IsPaused && c.StartsAt > now),
            _ => notEnded.Where(c => !c.IsPaused && c.StartsAt <= now),
        };
    }

    private async Task<IReadOnlyDictionary<CampaignState, int>> CountAsync(DateTime now, CancellationToken ct)
    {
        var counts = new Dictionary<CampaignState, int>();
        foreach (var state in Enum.GetValues<CampaignState>())
        {
            counts[state] = await In(state, now).CountAsync(ct);
        }

        return counts;
    }
}

/// <summary>One line of the list.</summary>
/// <param name="Advertiser">Null for the blog's own.</param>
/// <param name="State">Now.</param>
/// <param name="Slots">Their names.</param>
/// <param name="Sum">What its ads have done so far.</param>
/// <param name="Ads">How many of its ads are on.</param>
public sealed record ListedCampaign(
    Campaign Campaign, string? Advertiser, CampaignState State, IReadOnlyList<string> Slots, AdSum Sum, int Ads)
{
    /// <summary>Whether it runs and has had all that was agreed, so that its ads rest.</summary>
    public bool IsDelivered => State == CampaignState.Running && Campaign.TotalCap <= Sum.Of(Campaign.CapUnit);
}

/// <summary>What the list's screen shows.</summary>
/// <param name="Filter">Null for all.</param>
/// <param name="Counts">How many there are in each state.</param>
/// <param name="Slots">How many slots there are to book.</param>
/// <param name="IsFurther">Whether it begins below the newest.</param>
/// <param name="Before">Where older ones begin; null without any.</param>
public sealed record CampaignListPage(
    IReadOnlyList<ListedCampaign> Rows, CampaignState? Filter, IReadOnlyDictionary<CampaignState, int> Counts, int Slots,
    bool IsFurther, long? Before)
{
    /// <summary>All that are not deleted.</summary>
    public int All => Counts.Where(c => c.Key != CampaignState.Deleted).Sum(c => c.Value);

    /// <summary>The list's address with a filter.</summary>
    public static string Path(CampaignState? state, long? before = null) => "/admin/ads" + (state, before) switch
    {
        (null, null) => "",
        (null, { } at) => $"?before={at}",
        ({ } only, null) => $"?state={only.ToString().ToLowerInvariant()}",
        var (only, at) => $"?state={only.ToString()!.ToLowerInvariant()}&before={at}",
    };
}
