using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Slots;

/// <summary>The table of what is kept free of ads, as if it were the context's own.</summary>
public static class AdExemptionSet
{
    extension(BlogDbContext db)
    {
        public DbSet<AdExemption> AdExemptions => db.Set<AdExemption>();
    }
}
