using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin.Creatives;

/// <summary>Gathers what the screens of ads show.</summary>
public sealed class AdPages(BlogDbContext db, CampaignSums sums)
{
    /// <summary>Ads of one campaign that can be; each is looked at by the page.</summary>
    public const int MaxAds = 50;

    /// <summary>The ads of a campaign, the first first.</summary>
    public async Task<IReadOnlyList<ListedAd>> ListAsync(Campaign campaign, CancellationToken ct)
    {
        var ads = await db.Ads.AsNoTracking()
            .Where(a => a.CampaignId == campaign.Id && a.DeletedAt == null)
            .OrderBy(a => a.Id)
            .Take(MaxAds)
            .ToListAsync(ct);
        var pictures = await ShownPicture.FindAsync(
            db, [.. ads.SelectMany(a => new[] { a.PictureId, a.DarkPictureId }).OfType<long>().Distinct()], ct);
        var slots = await SlotsAsync(campaign, ct);
        var done = await sums.OfAdsAsync(ads.ConvertAll(a => a.Id), ct);
        return ads.ConvertAll(a =>
            new ListedAd(a, Of(pictures, a.PictureId), Of(pictures, a.DarkPictureId), done.GetValueOrDefault(a.Id),
                slots.Any(s => Shows(s, a, pictures))));
    }

    /// <summary>The slots of a campaign that are there.</summary>
    public Task<List<AdSlot>> SlotsAsync(Campaign campaign, CancellationToken ct)
    {
        var ids = campaign.SlotIds;
        return db.AdSlots.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Place).ThenBy(s => s.Name).ToListAsync(ct);
    }

    /// <param name="campaign">The ad's own.</param>
    /// <param name="id">0 for a new one.</param>
    /// <param name="form">As stored, or as typed.</param>
    /// <param name="ct">Stops the look-ups.</param>
    public async Task<AdEditPage> PageAsync(Campaign campaign, long id, AdForm form, CancellationToken ct)
    {
        var pictures = await ShownPicture.FindAsync(db, [.. new[] { form.PictureId, form.DarkPictureId }.OfType<long>()], ct);
        return new(
            campaign, id, form, await SlotsAsync(campaign, ct), Of(pictures, form.PictureId), Of(pictures, form.DarkPictureId));
    }

    /// <summary>Says in words which pictures two forms hold; with its number, as two may have one name.</summary>
    public async Task NameAsync(AdForm yours, AdForm theirs, CancellationToken ct)
    {
        var ids = new[] { yours, theirs }.SelectMany(f => new[] { f.PictureId, f.DarkPictureId }).OfType<long>().ToList();
        yours.PictureNames = theirs.PictureNames = await db.Set<Picture>()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => $"{p.FileName} (no. {p.Id})", ct);
    }

    private static bool Shows(AdSlot slot, Ad ad, IReadOnlyDictionary<long, ShownPicture> pictures) => AdFit.Takes(slot, ad.Kind)
        && (ad.Kind != AdKind.Picture
            || (Of(pictures, ad.PictureId) is { } picture && AdFit.Holds(slot, picture.Width, picture.Height)));

    private static ShownPicture? Of(IReadOnlyDictionary<long, ShownPicture> pictures, long? id) =>
        id is { } number ? pictures.GetValueOrDefault(number) : null;
}

/// <summary>One ad in the list of its campaign's screen.</summary>
/// <param name="Picture">Null for none, or where it was deleted.</param>
/// <param name="Sum">What it has done so far.</param>
/// <param name="Fits">Whether at least one slot of the campaign can show it.</param>
public sealed record ListedAd(Ad Ad, ShownPicture? Picture, ShownPicture? DarkPicture, AdSum Sum, bool Fits);

/// <summary>What the form's screen shows.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Slots">The campaign's.</param>
public sealed record AdEditPage(
    Campaign Campaign, long Id, AdForm Form, IReadOnlyList<AdSlot> Slots, ShownPicture? Picture, ShownPicture? DarkPicture,
    Core.Admin.Conflict? Conflict = null);
