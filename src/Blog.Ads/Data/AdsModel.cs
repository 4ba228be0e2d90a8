using Blog.Ads.Campaigns;
using Blog.Ads.Counting;
using Blog.Ads.RateCard;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Data;

/// <summary>The tables of this module.</summary>
public sealed class AdsModel : IModelContributor
{
    public void Contribute(ModelBuilder builder) => builder.ApplyConfigurationsFromAssembly(typeof(AdsModel).Assembly);
}

/// <summary>The module's sets, as if they were the context's own.</summary>
public static class AdsSets
{
    extension(BlogDbContext db)
    {
        public DbSet<AdSlot> AdSlots => db.Set<AdSlot>();

        public DbSet<AdExemption> AdExemptions => db.Set<AdExemption>();

        public DbSet<Advertiser> Advertisers => db.Set<Advertiser>();

        public DbSet<Campaign> Campaigns => db.Set<Campaign>();

        public DbSet<Ad> Ads => db.Set<Ad>();

        public DbSet<AdDay> AdDays => db.Set<AdDay>();

        public DbSet<SlotDay> SlotDays => db.Set<SlotDay>();

        public DbSet<AdArticleDay> AdArticleDays => db.Set<AdArticleDay>();

        public DbSet<Booking> Bookings => db.Set<Booking>();
    }
}
