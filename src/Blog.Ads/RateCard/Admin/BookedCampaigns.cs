using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Texts;

namespace Blog.Ads.RateCard.Admin;

/// <summary>Makes the campaign of an accepted request.</summary>
public sealed class BookedCampaigns(BlogDbContext db, SettingsStore settings)
{
    /// <summary>Adds and saves them within the caller's transaction.</summary>
    /// <param name="isShared">Whether the advertiser gets the address of its report.</param>
    public async Task<Campaign> MakeAsync(
        Booking booking, AdSlot slot, Advertiser advertiser, bool isShared, CancellationToken ct)
    {
        var site = settings.Get<SiteSettings>();
        var campaign = db.Add(new Campaign
        {
            Advertiser = advertiser,
            Name = Beginning.Of($"{Beginning.Of(advertiser.Name, Campaign.MaxName / 2)} · {slot.Name}", Campaign.MaxName),
            Priority = CampaignPriority.Paid,
            StartsAt = site.StartOf(booking.From),
            EndsAt = site.StartOf(booking.To.AddDays(1)),
            SlotIds = [slot.Id],
            PriceMinor = booking.PriceMinor,
            Currency = booking.Currency,
            BookingId = booking.Id,
        }).Entity;
        if (isShared)
        {
            campaign.ShareReport();
        }

        await db.SaveChangesAsync(ct);
        return campaign;
    }
}
