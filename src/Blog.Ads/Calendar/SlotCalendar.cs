using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Calendar;

/// <summary>
/// The availability of a slot: finds the days without room for one more
/// paid campaign. Booked campaigns and requests that hold days count.
/// </summary>
public sealed class SlotCalendar(BlogDbContext db, SettingsStore settings, TimeProvider time)
{
    /// <summary>The full days of a span, in order; days are those of the site's zone.</summary>
    /// <param name="slot">Its capacity is how many campaigns may share a day.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="butCampaign">A campaign that is not counted, as it is the one being moved.</param>
    /// <param name="butBooking">A request that is not counted, as it is the one being answered.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<DateOnly>> FullDaysAsync(
        AdSlot slot, DateOnly from, DateOnly to, long butCampaign = 0, long butBooking = 0, CancellationToken ct = default)
    {
        var taken = (await CampaignsAsync(slot.Id, butCampaign, ct)).Concat(await HoldsAsync(slot.Id, butBooking, ct)).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays)
            .Where(day => taken.Count(t => t.From <= day && day <= t.To) >= slot.Capacity)];
    }

    private async Task<IEnumerable<(DateOnly From, DateOnly To)>> CampaignsAsync(long slot, long but, CancellationToken ct)
    {
        var site = settings.Get<SiteSettings>();
        var found = await db.Campaigns.AsNoTracking()
            .Where(c => c.Priority == CampaignPriority.Paid && c.DeletedAt == null && c.Id != but && c.SlotIds.Contains(slot))
            .Select(c => new { c.StartsAt, c.EndsAt }).ToListAsync(ct);
        return found.Select(c =>
            (DayOf(site, c.StartsAt), c.EndsAt is { } end ? DayOf(site, end.AddTicks(-1)) : DateOnly.MaxValue));
    }

    private async Task<IEnumerable<(DateOnly From, DateOnly To)>> HoldsAsync(long slot, long but, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.Bookings.AsNoTracking()
            .Where(b => b.SlotId == slot
                && b.Id != but
                && (b.State == BookingState.Open || b.State == BookingState.Asked)
                && b.HeldUntil > now)
            .Select(b => new { b.From, b.To }).ToListAsync(ct);
        return found.Select(b => (b.From, b.To));
    }

    private static DateOnly DayOf(SiteSettings site, DateTime utc) => DateOnly.FromDateTime(site.Local(utc));
}
