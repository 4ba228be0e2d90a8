using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Slots;

/// <summary>The table of slots, as if it were the context's own.</summary>
public static class SlotSet
{
    extension(BlogDbContext db)
    {
        public DbSet<AdSlot> AdSlots => db.Set<AdSlot>();
    }
}
