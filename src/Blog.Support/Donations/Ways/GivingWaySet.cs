using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Donations.Ways;

/// <summary>The table of ways to give, as if it were the context's own.</summary>
public static class GivingWaySet
{
    extension(BlogDbContext db)
    {
        public DbSet<GivingWay> GivingWays => db.Set<GivingWay>();
    }
}
