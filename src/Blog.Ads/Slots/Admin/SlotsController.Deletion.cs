using Blog.Ads.Campaigns;
using Blog.Ads.RateCard;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Slots.Admin;

/// <summary>How a slot is taken away: only one that nothing uses any more.</summary>
public sealed partial class SlotsController
{
    [HttpGet("{id:long}/delete")]
    public async Task<IActionResult> ConfirmDelete(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } slot ? View("/Slots/Admin/Delete.cshtml", await UsesAsync(slot, ct)) : NotFound();

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await db.AdSlots.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } slot)
        {
            return NotFound();
        }

        if (await UsesAsync(slot, ct) is { IsFree: false } used)
        {
            return Again("/Slots/Admin/Delete.cshtml", used);
        }

        db.ExpectVersion(slot, version);
        db.Remove(slot);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["It was changed elsewhere since you opened it. Please look again before you delete it."]);
            return LocalRedirect($"/{Path}/{id}/delete");
        }

        Notice(t["“{0}” is deleted.", slot.Name]);
        return LocalRedirect("/" + Path);
    }

    private async Task<SlotDeletePage> UsesAsync(AdSlot slot, CancellationToken ct)
    {
        var (id, now) = (slot.Id, time.GetUtcNow().UtcDateTime);
        var campaigns = await db.Campaigns.AsNoTracking()
            .Where(c => c.DeletedAt == null && (c.EndsAt == null || c.EndsAt > now) && c.SlotIds.Contains(id))
            .OrderByDescending(c => c.Id)
            .Take(20)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(ct);
        var requests = await db.Bookings.CountAsync(
            b => b.SlotId == id && (b.State == BookingState.Open || b.State == BookingState.Asked), ct);
        return new(slot, [.. campaigns.Select(c => (c.Id, c.Name))], requests);
    }
}
