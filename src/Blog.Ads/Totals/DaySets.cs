using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Totals;

/// <summary>The tables of what was counted, as if they were the context's own.</summary>
public static class CountingSets
{
    extension(BlogDbContext db)
    {
        public DbSet<AdDay> AdDays => db.Set<AdDay>();

        public DbSet<SlotDay> SlotDays => db.Set<SlotDay>();

        public DbSet<AdArticleDay> AdArticleDays => db.Set<AdArticleDay>();
    }
}
