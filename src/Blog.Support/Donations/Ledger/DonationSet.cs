using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Donations.Ledger;

/// <summary>The table of donations, as if it were the context's own.</summary>
public static class DonationSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Donation> Donations => db.Set<Donation>();
    }
}
