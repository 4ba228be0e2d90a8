using System.Globalization;
using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Example;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Example;

/// <summary>The example's campaigns with their ads and all that was counted of these.</summary>
internal sealed class ExampleCampaigns(BlogDbContext db) : ExampleKind<Campaign>(db)
{
    public const string Kind = "campaign";

    public override string Name => Kind;

    public override int Order => 400;

    public override string One => "1 campaign";

    public override string Many => "{0} campaigns";

    /// <summary>An ad that was changed or added is a change of its campaign.</summary>
    public override async Task<IReadOnlyDictionary<string, string>> StatesAsync(CancellationToken ct)
    {
        var campaigns = await Db.Campaigns.AsNoTracking()
            .Select(c => new { c.Id, c.Version, Ads = c.Ads.OrderBy(a => a.Id).Select(a => a.Version).ToList() })
            .ToListAsync(ct);
        return campaigns.ToDictionary(
            c => ExampleKeys.Of(c.Id),
            c => string.Create(CultureInfo.InvariantCulture, $"{c.Version}:{string.Join(',', c.Ads)}"));
    }

    protected override long IdOf(Campaign row) => row.Id;

    protected override string TitleOf(Campaign row) => row.Name;

    protected override string PathOf(Campaign row) => $"/admin/ads/campaigns/{row.Id}";

    protected override bool IsTrashed(Campaign row) => row.DeletedAt is not null;

    protected override async Task<bool> DeleteAsync(Campaign row, CancellationToken ct)
    {
        var ads = await Db.Ads.Where(a => a.CampaignId == row.Id).ToListAsync(ct);
        var ids = ads.ConvertAll(a => a.Id);
        await using var transaction = await Db.Database.BeginTransactionAsync(ct);
        Db.RemoveRange(ads);
        await Db.SaveChangesAsync(ct);
        Db.Remove(row);
        await Db.SaveChangesAsync(ct);
        // Reports alone show them.
        await Db.AdDays.Where(d => ids.Contains(d.AdId)).DeleteAllAsync(Db, [], ct);
        await Db.AdArticleDays.Where(d => ids.Contains(d.AdId)).DeleteAllAsync(Db, [], ct);
        await Db.Set<AdMonth>().Where(m => ids.Contains(m.AdId)).DeleteAllAsync(Db, [], ct);
        await Db.Set<AdArticleMonth>().Where(m => ids.Contains(m.AdId)).DeleteAllAsync(Db, [], ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}

/// <summary>The example's advertisers; one whose campaign stays does, too.</summary>
internal sealed class ExampleAdvertisers(BlogDbContext db) : ExampleKind<Advertiser>(db)
{
    public override string Name => "advertiser";

    public override int Order => 410;

    public override string One => "1 advertiser";

    public override string Many => "{0} advertisers";

    protected override long IdOf(Advertiser row) => row.Id;

    protected override string TitleOf(Advertiser row) => row.Name;

    protected override string PathOf(Advertiser row) => $"/admin/ads/advertisers/{row.Id}";

    protected override async Task<IReadOnlySet<long>> UsedAsync(
        IReadOnlyCollection<Advertiser> rows, ExampleGoing going, CancellationToken ct)
    {
        var campaigns = going.Ids(ExampleCampaigns.Kind);
        return (await Db.Campaigns.Where(c => c.AdvertiserId != null && !campaigns.Contains(c.Id))
            .Select(c => c.AdvertiserId!.Value)
            .Distinct()
            .ToListAsync(ct)).ToHashSet();
    }
}
