using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns;

/// <summary>The tables of campaigns, as if they were the context's own.</summary>
public static class CampaignSets
{
    extension(BlogDbContext db)
    {
        public DbSet<Advertiser> Advertisers => db.Set<Advertiser>();

        public DbSet<Campaign> Campaigns => db.Set<Campaign>();

        public DbSet<Ad> Ads => db.Set<Ad>();
    }
}
