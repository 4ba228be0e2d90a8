using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard.Admin;

/// <summary>Makes the campaign of an accepted request, and its advertiser where that is a new one.</summary>
public sealed class BookedCampaigns(BlogDbContext db, SettingsStore settings)
{
    /// <summary>Adds and saves them within the caller's transaction.</summary>
    /// <returns>The campaign's number.</returns>
    public async Task<long> MakeAsync(Booking booking, AdSlot slot, CancellationToken ct)
    {
        var (site, advertiser) = (settings.Get<SiteSettings>(), await AdvertiserAsync(booking, ct));
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
        await db.SaveChangesAsync(ct);
        return campaign.Id;
    }

    // By the address first, as anybody can type any name. SQLite knows no case
    // beyond ASCII, so the few that there are are compared here.
    private async Task<Advertiser> AdvertiserAsync(Booking booking, CancellationToken ct)
    {
        var name = Beginning.Of(booking.Advertiser, Advertiser.MaxName);
        var all = await db.Advertisers.OrderBy(a => a.Id).Select(a => new { a.Id, a.Name, a.Email }).ToListAsync(ct);
        var found = all.FirstOrDefault(a => a.Email.Equals(booking.Email, StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found is not null ? await db.Advertisers.SingleAsync(a => a.Id == found.Id, ct)
            : db.Add(new Advertiser { Name = name, Email = booking.Email, Website = booking.Website }).Entity;
    }
}
