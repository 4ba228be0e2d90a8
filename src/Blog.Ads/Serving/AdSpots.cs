using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Outlets;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Media.Library;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Ads.Serving;

/// <summary>The view component that draws the slots of one outlet: an ad, the line that offers the slot, or nothing.</summary>
public sealed class AdSpots(
    AdSnapshots snapshots, SettingsStore settings, BlogDbContext db, PageRoom room, IEnumerable<ContactPage> contact)
    : ViewComponent
{
    /// <param name="place">The outlet's name.</param>
    /// <param name="at">Which of several spots of that name.</param>
    public async Task<IViewComponentResult> InvokeAsync(string place, int at)
    {
        var shown = new List<ShownSpot>();
        foreach (var (placed, key) in PageSpots.Shown(HttpContext, SlotOutlets.PlaceOf(place), at))
        {
            if (await SpotAsync(placed, key) is { } spot)
            {
                shown.Add(spot);
            }
        }

        var asks = AsksWhatWasSeen(place, shown);
        return shown.Count == 0 && !asks ? Content("") : View("/Serving/Spots.cshtml", new ShownSpots(shown, asks));
    }

    /// <summary>Whether the outlet shows anything on the current page.</summary>
    public static bool IsFor(HttpContext http, string place, int? at) =>
        PageSpots.Shown(http, SlotOutlets.PlaceOf(place), at).Any()
            || (place == OutletPlaces.PageBottom && http.Items.ContainsKey(typeof(AdSpots)));

    // The viewability script stands once on a page, at its bottom, and only with an ad that is no house ad.
    private bool AsksWhatWasSeen(string place, List<ShownSpot> shown)
    {
        if (shown.Exists(s => s.Ad is { IsHouse: false }))
        {
            HttpContext.Items[typeof(AdSpots)] = true;
        }

        return place == OutletPlaces.PageBottom && HttpContext.Items.ContainsKey(typeof(AdSpots));
    }

    private async Task<ShownSpot?> SpotAsync(PlacedSlot placed, string key)
    {
        if (key == AdChoice.FreeKey)
        {
            return new(placed.Slot, null) { Free = FreeLine() };
        }

        // An ad that was deleted since the page was planned is not shown; its cache tag evicts the page.
        var snapshot = snapshots.Current;
        return AdOf(snapshot, key) is { } ad
            ? new(placed.Slot, await ShownAsync(ad, snapshot.CampaignOf(ad.Id)!, placed))
            : null;
    }

    private static Ad? AdOf(AdSnapshot snapshot, string key) =>
        key.StartsWith("ad:", StringComparison.Ordinal) && AdMark.Parse(key[3..]) is { } mark ? snapshot.FindAd(mark.AdId) : null;

    private async Task<ShownAd> ShownAsync(Ad ad, Campaign campaign, PlacedSlot placed)
    {
        var subject = HttpContext.Page.Subject;
        var found = await ShownPicture.FindAsync(
            db, [.. new[] { ad.PictureId, ad.DarkPictureId }.OfType<long>()], HttpContext.RequestAborted);
        return new(ad, campaign.Priority, new(ad.Id, placed.Slot.Id, subject.Kind == AdExemption.Article ? subject.Id : 0))
        {
            Picture = found.GetValueOrDefault(ad.PictureId ?? 0),
            Dark = found.GetValueOrDefault(ad.DarkPictureId ?? 0),
            Theme = HttpContext.Page.Choice.Theme,
            Advertiser = campaign.Advertiser?.Name ?? "",
            Room = SlotRoom.Of(placed.Slot.Place, room.Now()),
            IsFirst = placed.Slot.Place is SlotPlace.PageTop or SlotPlace.ArticleTop,
        };
    }

    private AdLineText FreeLine()
    {
        var ads = settings.Get<AdSettings>();
        return new(
            ads.Text,
            ads.ContactEmail,
            contact.Select(c => c.PathFor(ContactPage.Advertise)).FirstOrDefault(p => p is not null),
            ads.HasRateCard && snapshots.Current.Slots.Any(s => s.IsOnSale));
    }
}

/// <summary>What the slots of one place show.</summary>
/// <param name="AsksWhatWasSeen">Whether the page carries the script that tells which ads were seen.</param>
public sealed record ShownSpots(IReadOnlyList<ShownSpot> Spots, bool AsksWhatWasSeen);

/// <summary>What one slot shows.</summary>
/// <param name="Ad">Null for the line that offers the spot.</param>
public sealed record ShownSpot(AdSlot Slot, ShownAd? Ad)
{
    public AdLineText? Free { get; init; }

    /// <summary>Whether it stands between the items of a list, and must be one.</summary>
    public bool IsItem => Slot.Place == SlotPlace.InList;
}

/// <summary>An ad as a page shows it.</summary>
/// <param name="Mark">What its link and its views are counted as.</param>
public sealed record ShownAd(Ad Ad, CampaignPriority Priority, AdMark Mark)
{
    public ShownPicture? Picture { get; init; }

    public ShownPicture? Dark { get; init; }

    /// <summary>Who pays for it, as the label says; empty for nobody.</summary>
    public string Advertiser { get; init; } = "";

    /// <summary>The size of its place.</summary>
    public required SlotRoom Room { get; init; }

    /// <summary>The colours that the page is composed for.</summary>
    public ReaderTheme Theme { get; init; }

    /// <summary>Whether it stands in the first screenful.</summary>
    public bool IsFirst { get; init; }

    public bool IsHouse => Priority == CampaignPriority.House;
}

/// <summary>What the line that offers a spot shows.</summary>
/// <param name="Text">The owner's own words; empty for the usual ones.</param>
/// <param name="ContactPath">The page to write from; null while there is none.</param>
/// <param name="HasRateCard">Whether advertisers can look at prices and free days.</param>
public sealed record AdLineText(string Text, string Email, string? ContactPath, bool HasRateCard);
