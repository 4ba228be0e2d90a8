using System.Globalization;
using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Ads.Slots.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Reads a form into a campaign; what cannot be is said beside its field.</summary>
public sealed partial class CampaignReader(
    BlogDbContext db, SettingsStore settings, TermNames terms, SlotCalendar calendar, TimeProvider time)
{
    /// <summary>Years that a run lasts at most; whoever wants more leaves the end open.</summary>
    public const int MaxYears = 5;

    /// <param name="campaign">Changed, also where something is refused: it is not saved then.</param>
    /// <param name="form">Has passed the checks of its fields.</param>
    /// <param name="refuse">Told the field and what is wrong.</param>
    /// <param name="ct">Stops the look-ups.</param>
    public async Task ReadIntoAsync(Campaign campaign, CampaignForm form, Action<string, string> refuse, CancellationToken ct)
    {
        campaign.Name = form.Name!.Trim();
        campaign.Weight = int.Parse(form.Weight!, CultureInfo.InvariantCulture);
        (campaign.IsPaused, campaign.MayRepeat) = (form.IsPaused, form.MayRepeat);
        (campaign.PriceMinor, campaign.Currency) = TypedPrice.Read(form.Price, form.Currency, refuse);
        await ReadPriorityAsync(campaign, form, refuse, ct);
        await ReadAdvertiserAsync(campaign, form, refuse, ct);
        var hasTimes = ReadTimes(campaign, form, refuse);
        ReadCaps(campaign, form, refuse);
        await ReadTargetsAsync(campaign, form, refuse, ct);
        var slots = await ReadSlotsAsync(campaign, form, refuse, ct);
        if (hasTimes && campaign.Priority == CampaignPriority.Paid)
        {
            await RefuseFullAsync(campaign, slots, refuse, ct);
        }
    }

    private async Task ReadPriorityAsync(
        Campaign campaign, CampaignForm form, Action<string, string> refuse, CancellationToken ct)
    {
        campaign.Priority = Enum.Parse<CampaignPriority>(form.Priority!);
        var leadsHome = campaign.Priority != CampaignPriority.House
            && await db.Ads.AnyAsync(a => a.CampaignId == campaign.Id && EF.Functions.Like(a.Url, "/%"), ct);
        RefuseIf(
            leadsHome ? "Its ads link to pages of this blog, which only house ads can do. Change them to full URLs first." : null,
            nameof(form.Priority),
            refuse);
    }

    private async Task ReadAdvertiserAsync(
        Campaign campaign, CampaignForm form, Action<string, string> refuse, CancellationToken ct)
    {
        var name = (form.NewAdvertiser ?? "").Trim();
        if (name.Length > 0)
        {
            if (form.AdvertiserId is not null)
            {
                refuse(nameof(form.NewAdvertiser), "Choose an advertiser or add a new one, not both.");
            }
            else if (await db.IsNameTakenAsync(name, 0, ct))
            {
                refuse(nameof(form.NewAdvertiser), $"“{name}” already exists. Choose it from the list.");
            }

            (campaign.AdvertiserId, campaign.Advertiser) =
                (null, new Advertiser { Name = name, Email = (form.NewAdvertiserEmail ?? "").Trim() });
            return;
        }

        campaign.AdvertiserId = form.AdvertiserId is { } id && await db.Advertisers.AnyAsync(a => a.Id == id, ct) ? id : null;
        if (campaign.AdvertiserId is null && (form.AdvertiserId is not null || campaign.Priority != CampaignPriority.House))
        {
            refuse(nameof(form.AdvertiserId), form.AdvertiserId is null
                ? "Choose an advertiser, or enter a new name."
                : "This advertiser has been deleted. Choose another one.");
        }
    }

    private bool ReadTimes(Campaign campaign, CampaignForm form, Action<string, string> refuse)
    {
        var site = settings.Get<SiteSettings>();
        var start = ReadTime(site, form.StartsAt, nameof(form.StartsAt), refuse);
        var hasEnd = !string.IsNullOrWhiteSpace(form.EndsAt);
        var end = hasEnd ? ReadTime(site, form.EndsAt, nameof(form.EndsAt), refuse) : null;
        if (start is null || (hasEnd && end is null))
        {
            return false;
        }

        (campaign.StartsAt, campaign.EndsAt) = (start.Value, end);
        var refusal = end <= start ? "The end must come after the start."
            : end > start.Value.AddYears(MaxYears)
                ? $"A campaign can run for at most {MaxYears} years. Leave the end empty to run until you end it."
            : null;
        if (refusal is not null)
        {
            refuse(nameof(form.EndsAt), refusal);
        }

        return refusal is null;
    }

    private static DateTime? ReadTime(SiteSettings site, string? typed, string field, Action<string, string> refuse)
    {
        var read = site.Read(typed);
        if (read.Utc is null)
        {
            refuse(field, read.Kind == TypedTimeKind.Skipped
                ? "This time does not exist, because the clocks go forward. Choose another time."
                : "Enter a date and time such as 2026-11-23 09:00.");
        }

        return read.Utc;
    }

    private static void ReadCaps(Campaign campaign, CampaignForm form, Action<string, string> refuse)
    {
        campaign.CapUnit = Enum.TryParse<CapUnit>(form.CapUnit, out var unit) ? unit : CapUnit.Viewed;
        (campaign.TotalCap, campaign.DailyCap, campaign.IsEven) = (Number(form.TotalCap), Number(form.DailyCap), form.IsEven);
        if (campaign.DailyCap > campaign.TotalCap)
        {
            refuse(nameof(form.DailyCap), "The daily limit cannot be higher than the total limit.");
        }

        if (campaign.CapUnit == CapUnit.Viewed
            && campaign.Priority == CampaignPriority.House
            && (campaign.TotalCap ?? campaign.DailyCap) is not null)
        {
            refuse(nameof(form.CapUnit), "House ads are not measured: limit a house campaign by served or clicked.");
        }

        if (campaign.IsEven && (campaign.TotalCap is null || string.IsNullOrWhiteSpace(form.EndsAt)))
        {
            refuse(nameof(form.IsEven), "To spread evenly, set a total limit and an end.");
        }
    }

    private static long? Number(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : int.Parse(typed, CultureInfo.InvariantCulture);

    // Days that are over cannot be sold twice any more.
    private async Task RefuseFullAsync(Campaign campaign, List<AdSlot> slots, Action<string, string> refuse, CancellationToken ct)
    {
        var site = settings.Get<SiteSettings>();
        DateOnly Day(DateTime utc) => DateOnly.FromDateTime(site.Local(utc));
        var today = Day(time.GetUtcNow().UtcDateTime);
        var first = Day(campaign.StartsAt) is var start && start > today ? start : today;
        var last = campaign.EndsAt is { } end ? Day(end.AddTicks(-1)) : first.AddYears(MaxYears);
        foreach (var slot in slots)
        {
            var full = await calendar.FullDaysAsync(
                slot, first, last, butCampaign: campaign.Id, butBooking: campaign.BookingId ?? 0, ct: ct);
            RefuseIf(
                full.Count > 0 ? $"“{slot.Name}” is already booked on {DaySpans.Show(full)}." : null,
                nameof(CampaignForm.SlotIds),
                refuse);
        }
    }

    private static void RefuseIf(string? refusal, string field, Action<string, string> refuse)
    {
        if (refusal is not null)
        {
            refuse(field, refusal);
        }
    }
}
