using System.Globalization;
using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Outlets;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>Reads what the rate card offers now.</summary>
public sealed class RateCardReader(
    BlogDbContext db, SettingsStore settings, SlotCalendar calendar, PageRoom room, TimeProvider time)
{
    /// <summary>Months of a slot's calendar.</summary>
    public const int Months = 3;

    private IQueryable<AdSlot> OnSale => db.AdSlots.AsNoTracking().Where(s => s.IsOn && s.IsOnSale);

    /// <summary>Whether there is a rate card for readers: the owner wants one, and something is on sale.</summary>
    public async Task<bool> IsThereAsync(CancellationToken ct) =>
        settings.Get<AdSettings>().HasRateCard && await OnSale.AnyAsync(ct);

    /// <summary>The slots on sale, from the top of a page to its bottom; none while there is no rate card.</summary>
    public async Task<IReadOnlyList<AdSlot>> SlotsAsync(CancellationToken ct) =>
        settings.Get<AdSettings>().HasRateCard ? await OnSale.OrderBy(s => s.Place).ThenBy(s => s.Name).ToListAsync(ct) : [];

    /// <summary>All that is told of slots, in their order.</summary>
    public async Task<IReadOnlyList<OfferedSlot>> OffersAsync(IReadOnlyList<AdSlot> slots, CancellationToken ct)
    {
        var serves = await ServesAsync(slots, ct);
        var offers = new List<OfferedSlot>();
        foreach (var slot in slots)
        {
            offers.Add(await OfferAsync(slot, serves.GetValueOrDefault(slot.Id), ct));
        }

        return offers;
    }

    /// <summary>What some days of a slot cost, or which of them are taken, in words.</summary>
    public async Task<string> PriceAsync(RequestedDays days, IStringLocalizer<Texts> t, CancellationToken ct)
    {
        var full = await calendar.FullDaysAsync(days.Slot, days.From, days.To, ct: ct);
        var served = (await ServesAsync([days.Slot], ct)).GetValueOrDefault(days.Slot.Id);
        return full.Count > 0
            ? RequestedDays.Refusal(full, t)
            : new RunQuote(days.Slot, days.From, days.To, served).Line(t);
    }

    private async Task<OfferedSlot> OfferAsync(AdSlot slot, SlotServes? served, CancellationToken ct)
    {
        var today = settings.Get<SiteSettings>().Today(time);
        var first = new DateOnly(today.Year, today.Month, 1);
        var end = first.AddMonths(Months).AddDays(-1);
        var full = (await calendar.FullDaysAsync(slot, today, end, ct: ct)).ToHashSet();
        var weekStart = CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;
        var months = Enumerable.Range(0, Months)
            .Select(i => CalendarMonth.Of(first.AddMonths(i), weekStart, today, full))
            .ToList();
        var free = months.SelectMany(m => m.Weeks).SelectMany(week => week).FirstOrDefault(day => day?.State == DayState.Free);
        return new(slot, SlotRoom.Of(slot.Place, room.Now()), served, months, free?.Day);
    }

    private async Task<Dictionary<long, SlotServes>> ServesAsync(IReadOnlyList<AdSlot> slots, CancellationToken ct)
    {
        var ids = slots.Select(s => s.Id).ToList();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var since = today.AddDays(-SlotServes.MostDays);
        // A slot that is counted at all has a row for its first day, whatever came later.
        var found = await db.SlotDays.AsNoTracking().Where(d => ids.Contains(d.SlotId) && d.Day < today).GroupBy(d => d.SlotId)
            .Select(g => new { Slot = g.Key, First = g.Min(d => d.Day), Sum = g.Sum(d => d.Day >= since ? d.Offered : 0) })
            .ToListAsync(ct);
        return found.ToDictionary(
            f => f.Slot, f => new SlotServes(f.Sum, Math.Min(SlotServes.MostDays, today.DayNumber - f.First.DayNumber)));
    }
}
