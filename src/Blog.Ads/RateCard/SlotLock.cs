using Blog.Ads.Data;
using Blog.Core.Data;

namespace Blog.Ads.RateCard;

/// <summary>Lets one transaction at a time look at a slot's calendar and write into it.</summary>
public static class SlotLock
{
    /// <summary>
    /// Waits for others that hold the slot, and keeps it until the transaction ends. On SQLite the transaction alone is enough, as it has
    /// the one right to write; elsewhere an update that changes nothing locks the row, on any database without SQL of its own.
    /// </summary>
    /// <returns>Whether the slot is there.</returns>
    public static async Task<bool> LockSlotAsync(this BlogDbContext db, long slot, CancellationToken ct) =>
        await db.AdSlots.Where(s => s.Id == slot).UpdateAllAsync(db, [], set => set.SetProperty(s => s.Name, s => s.Name), ct) > 0;
}
