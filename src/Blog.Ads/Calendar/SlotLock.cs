using Blog.Ads.Slots;
using Blog.Core.Data;

namespace Blog.Ads.Calendar;

/// <summary>A row lock by which one transaction at a time reads and writes a slot's calendar, against double booking.</summary>
public static class SlotLock
{
    /// <summary>
    /// Locks the slot's row until the transaction ends. An update that changes nothing takes the lock on any database, without
    /// SQL of its own such as FOR UPDATE. On SQLite, the transaction is the single writer anyway.
    /// </summary>
    public static Task LockSlotAsync(this BlogDbContext db, long slot, CancellationToken ct) => db.LockSlotsAsync([slot], ct);

    /// <summary>Locks several slots in the order of their ids, so that two transactions cannot deadlock.</summary>
    public static async Task LockSlotsAsync(this BlogDbContext db, IEnumerable<long> slots, CancellationToken ct)
    {
        foreach (var slot in slots.Distinct().Order())
        {
            await db.AdSlots.Where(s => s.Id == slot)
                .UpdateAllAsync(db, [], set => set.SetProperty(s => s.Name, s => s.Name), ct);
        }
    }
}
