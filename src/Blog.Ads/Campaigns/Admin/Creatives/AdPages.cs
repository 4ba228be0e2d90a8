using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Outlets;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin.Creatives;

/// <summary>Gathers what the screens of ads show.</summary>
public sealed class AdPages(BlogDbContext db, CampaignSums sums, PageRoom room)
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
        var (slots, widths) = (await SlotsAsync(campaign, ct), room.Now());
        var done = await sums.OfAdsAsync(ads.ConvertAll(a => a.Id), ct);
        return ads.ConvertAll(a =>
            new ListedAd(
                a, Of(pictures, a.PictureId), Of(pictures, a.DarkPictureId), done.GetValueOrDefault(a.Id),
                FitOf(a, slots, widths, Of(pictures, a.PictureId))));
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
            campaign, id, form, AdPlace.Of(await SlotsAsync(campaign, ct), room.Now()), Of(pictures, form.PictureId),
            Of(pictures, form.DarkPictureId));
    }

    /// <summary>Says in words which pictures two forms hold; with its number, as two may have one name.</summary>
    public async Task NameAsync(AdForm yours, AdForm theirs, CancellationToken ct)
    {
        var ids = new[] { yours, theirs }.SelectMany(f => new[] { f.PictureId, f.DarkPictureId }).OfType<long>().ToList();
        yours.PictureNames = theirs.PictureNames = await db.Set<Picture>()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => $"{p.FileName} (no. {p.Id})", ct);
    }

    private static SlotFit FitOf(Ad ad, IReadOnlyList<AdSlot> slots, PageWidths widths, ShownPicture? picture) =>
        !slots.Any(s => s.Kinds.HasFlag(ad.Kind.AsSet())) ? SlotFit.Nowhere
        : ad.Kind != AdKind.Picture ? SlotFit.Whole
        : !slots.Any(s => AdFit.Takes(s, ad.Kind)) ? SlotFit.AsLine
        : picture is not null
            && AdPlace.Of(slots, widths, ad.Kind).Exists(p => p.Room.Holds(picture.Width, picture.Height)) ? SlotFit.Whole
        : SlotFit.OtherSize;

    private static ShownPicture? Of(IReadOnlyDictionary<long, ShownPicture> pictures, long? id) =>
        id is { } number ? pictures.GetValueOrDefault(number) : null;
}

/// <summary>One ad in the list of its campaign's screen.</summary>
/// <param name="Picture">Null for none, or where it was deleted.</param>
/// <param name="Sum">What it has done so far.</param>
/// <param name="Fit">How the slots of the campaign show it.</param>
public sealed record ListedAd(Ad Ad, ShownPicture? Picture, ShownPicture? DarkPicture, AdSum Sum, SlotFit Fit);

/// <summary>How an ad is shown in the best of its campaign's slots.</summary>
public enum SlotFit
{
    Nowhere,

    /// <summary>A picture where the place is one line by now: its title is shown.</summary>
    AsLine,

    /// <summary>A picture of another size than the slot's: whole, and smaller than the room.</summary>
    OtherSize,
    Whole,
}

/// <summary>A slot of a campaign, with the room that its place has in the owner's look.</summary>
public sealed record AdPlace(AdSlot Slot, SlotRoom Room)
{
    /// <param name="kind">Only those that take it; null for all.</param>
    public static List<AdPlace> Of(IEnumerable<AdSlot> slots, PageWidths widths, AdKind? kind = null) =>
        [.. slots.Where(s => kind is not { } one || AdFit.Takes(s, one))
            .Select(s => new AdPlace(s, SlotRoom.Of(s.Place, widths)))];
}

/// <summary>What the form's screen shows.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Places">The campaign's slots.</param>
public sealed record AdEditPage(
    Campaign Campaign, long Id, AdForm Form, IReadOnlyList<AdPlace> Places, ShownPicture? Picture, ShownPicture? DarkPicture,
    Core.Admin.Conflict? Conflict = null);
