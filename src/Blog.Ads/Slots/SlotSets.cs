using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Slots;

/// <summary>The tables of slots, as if they were the context's own.</summary>
public static class SlotSets
{
    extension(BlogDbContext db)
    {
        public DbSet<AdSlot> AdSlots => db.Set<AdSlot>();

        public DbSet<AdExemption> AdExemptions => db.Set<AdExemption>();
    }
}
