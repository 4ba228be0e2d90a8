using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns;

/// <summary>Tells the picture library which pictures stand in ads.</summary>
internal static class AdPictureUses
{
    public static PictureUseSource Source { get; } = new(async (db, ids, ct) =>
    {
        var ads = await db.Ads.AsNoTracking().Where(a => a.DeletedAt == null && a.Campaign!.DeletedAt == null
            && (ids.Contains(a.PictureId ?? 0) || ids.Contains(a.DarkPictureId ?? 0)))
            .OrderByDescending(a => a.Id)
            .ToListAsync(ct);
        return [.. ads.SelectMany(a => new[] { a.PictureId, a.DarkPictureId }.OfType<long>().Where(ids.Contains).Distinct()
            .Select(id => (id, "Ad", a.Title, $"/admin/ads/campaigns/{a.CampaignId}")))];
    });
}
