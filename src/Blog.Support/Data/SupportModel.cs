using Blog.Core.Data;
using Blog.Support.Contact.Inbox;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Data;

/// <summary>The tables of this module.</summary>
public sealed class SupportModel : IModelContributor
{
    public void Contribute(ModelBuilder builder) => builder.ApplyConfigurationsFromAssembly(typeof(SupportModel).Assembly);
}

/// <summary>The module's sets, as if they were the context's own.</summary>
public static class SupportSets
{
    extension(BlogDbContext db)
    {
        public DbSet<ContactMessage> ContactMessages => db.Set<ContactMessage>();

        public DbSet<GivingWay> GivingWays => db.Set<GivingWay>();

        public DbSet<Donation> Donations => db.Set<Donation>();
    }
}
