using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Slots.Admin;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Calendar.Admin;

/// <summary>Takes a slot away, unless a campaign or a request still holds days of it.</summary>
[Route(SlotsController.Path + "/{id:long}/delete")]
public sealed class SlotDeletionsController(BlogDbContext db, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Confirm(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } slot ? View("/Calendar/Admin/Delete.cshtml", await UsesAsync(slot, ct)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await db.AdSlots.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } slot)
        {
            return NotFound();
        }

        if (await UsesAsync(slot, ct) is { IsFree: false } used)
        {
            return Again("/Calendar/Admin/Delete.cshtml", used);
        }

        db.ExpectVersion(slot, version);
        db.Remove(slot);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["This was changed after you opened it. Please check it again before you delete it."]);
            return LocalRedirect($"/{SlotsController.Path}/{id}/delete");
        }

        Notice(t["“{0}” has been deleted.", slot.Name]);
        return LocalRedirect("/" + SlotsController.Path);
    }

    private Task<AdSlot?> FindAsync(long id, CancellationToken ct) =>
        db.AdSlots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

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

/// <summary>What the screen that asks before it deletes shows.</summary>
/// <param name="Campaigns">Those that have it booked: number and name.</param>
/// <param name="Requests">How many wait for an answer.</param>
public sealed record SlotDeletePage(AdSlot Slot, IReadOnlyList<(long Id, string Name)> Campaigns, int Requests)
{
    public bool IsFree => Campaigns.Count == 0 && Requests == 0;
}
