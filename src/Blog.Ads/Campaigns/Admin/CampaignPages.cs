using Blog.Ads.Campaigns.Admin.Creatives;
using Blog.Ads.Slots;
using Blog.Ads.Slots.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Gathers what the screen of one campaign shows.</summary>
public sealed class CampaignPages(
    BlogDbContext db, SettingsStore settings, TermNames terms, AdPages ads, CampaignSums sums, TimeProvider time)
{
    private const int MaxAdvertisers = 1000;

    /// <summary>The form of a new one: from now on, for a month when somebody pays for it.</summary>
    public async Task<CampaignForm> NewFormAsync(CampaignPriority priority, long? advertiser, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var last = await db.Campaigns.Where(c => c.Currency != "")
            .OrderByDescending(c => c.Id)
            .Select(c => c.Currency)
            .FirstOrDefaultAsync(ct)
            ?? await db.AdSlots.Where(s => s.Currency != "").OrderBy(s => s.Id).Select(s => s.Currency).FirstOrDefaultAsync(ct);
        var slots = await db.AdSlots.Where(s => s.IsOn).Select(s => s.Id).OrderBy(id => id).Take(2).ToListAsync(ct);
        return CampaignForm.Of(new Campaign
        {
            Priority = priority,
            StartsAt = now,
            EndsAt = priority == CampaignPriority.Paid ? now.AddDays(30) : null,
            AdvertiserId = advertiser,
            CapUnit = priority == CampaignPriority.House ? CapUnit.Served : CapUnit.Viewed,
            Currency = last ?? "EUR",
            SlotIds = slots.Count == 1 ? slots : [],
        }, settings.Get<SiteSettings>(), "");
    }

    /// <summary>The form of a stored one.</summary>
    public async Task<CampaignForm> FormOfAsync(Campaign campaign, CancellationToken ct)
    {
        var tags = await terms.Tags(db, campaign.TagIds, ct);
        // One that was deleted stands there too and is refused: left out in silence, the campaign might run everywhere.
        var gone = TickedRows.Gone(campaign.TagIds, tags.Select(t => t.Id)).Select(id => $"deleted tag {id}");
        return CampaignForm.Of(
            campaign, settings.Get<SiteSettings>(), string.Join(", ", tags.Select(t => t.Name).Concat(gone)));
    }

    public async Task<CampaignEditPage> PageAsync(long id, CampaignForm form, CancellationToken ct)
    {
        var advertisers = await db.Advertisers.AsNoTracking()
            .OrderBy(a => a.Name)
            .Take(MaxAdvertisers)
            .Select(a => new TermName(a.Id, a.Name))
            .ToListAsync(ct);
        var slots = await db.AdSlots.AsNoTracking()
            .OrderBy(s => s.Place)
            .ThenBy(s => s.After)
            .ThenBy(s => s.Name)
            .ToListAsync(ct);
        var stored = id == 0
            ? null
            : await db.Campaigns.AsNoTracking()
                .Include(c => c.Advertiser)
                .SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null, ct);
        return new(stored is null ? 0 : id, form, advertisers, slots, await terms.Categories(db, ct), stored,
            stored?.StateAt(time.GetUtcNow().UtcDateTime) ?? CampaignState.Planned,
            stored is null ? [] : await ads.ListAsync(stored, ct),
            stored is null ? default : (await sums.OfCampaignsAsync([id], ct)).GetValueOrDefault(id));
    }

    /// <summary>Says in words what is chosen by numbers.</summary>
    public static void Name(CampaignForm form, CampaignEditPage page) => form.Names = (
        page.Advertisers.FirstOrDefault(a => a.Id == form.AdvertiserId)?.Name ?? "",
        TickedRows.Name(form.SlotIds, [.. page.Slots.Select(s => (s.Id, s.Name))], TickedRows.GoneSlot),
        TickedRows.NameCategories(form.CategoryIds, page.Categories));
}

/// <summary>What a campaign's screen shows.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Slots">All that there are.</param>
/// <param name="Stored">As it is stored; null for a new one.</param>
/// <param name="State">Of <paramref name="Stored"/>, now.</param>
/// <param name="Sum">What its ads have done so far.</param>
public sealed record CampaignEditPage(
    long Id, CampaignForm Form, IReadOnlyList<TermName> Advertisers, IReadOnlyList<AdSlot> Slots,
    IReadOnlyList<TermName> Categories, Campaign? Stored,
    CampaignState State, IReadOnlyList<ListedAd> Ads, AdSum Sum, Core.Admin.Conflict? Conflict = null);
