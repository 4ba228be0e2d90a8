using Blog.Ads.Slots;
using Blog.Core.Data;

namespace Blog.Ads.Calendar;

/// <summary>Lets one transaction at a time look at a slot's calendar and write into it.</summary>
public static class SlotLock
{
    /// <summary>
    /// Waits for others that hold the slot, and keeps it until the transaction ends. On SQLite the transaction alone is enough,
    /// as it has the one right to write; elsewhere an update that changes nothing locks the row, on any database without SQL of
    /// its own.
    /// </summary>
    public static Task LockSlotAsync(this BlogDbContext db, long slot, CancellationToken ct) => db.LockSlotsAsync([slot], ct);

    /// <summary>
    /// Waits for others that hold any of the slots; one after the other in one order, so that no two wait for each other.
    /// </summary>
    public static async Task LockSlotsAsync(this BlogDbContext db, IEnumerable<long> slots, CancellationToken ct)
    {
        foreach (var slot in slots.Distinct().Order())
        {
            await db.AdSlots.Where(s => s.Id == slot)
                .UpdateAllAsync(db, [], set => set.SetProperty(s => s.Name, s => s.Name), ct);
        }
    }
}
