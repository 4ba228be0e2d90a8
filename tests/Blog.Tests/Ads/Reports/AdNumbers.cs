using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;

namespace Blog.Tests.Ads.Reports;

/// <summary>A slot, campaigns and their daily rows, as if they had been counted.</summary>
internal static class AdNumbers
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(BlogApp.Start.UtcDateTime);

    public static async Task<long> Slot(this BlogApp blog, string name, long offered = 0, int daysAgo = 1)
    {
        var slot = new AdSlot { Name = name };
        await blog.Db(async db =>
        {
            db.Add(slot);
            await db.SaveChangesAsync();
            return offered == 0
                ? 0
                : await Save(db, new SlotDay { Day = Today.AddDays(-daysAgo), SlotId = slot.Id, Offered = offered });
        });
        return slot.Id;
    }

    /// <summary>A campaign with one ad, from ten days ago for twenty days unless said otherwise.</summary>
    public static async Task<Campaign> Campaign(this BlogApp blog, string name, Action<Campaign>? more = null)
    {
        var campaign = new Campaign
        {
            Name = name,
            StartsAt = BlogApp.Start.UtcDateTime.AddDays(-10),
            EndsAt = BlogApp.Start.UtcDateTime.AddDays(10),
            Ads = [new Ad { Kind = AdKind.Text, Title = $"Ad of {name}", Url = "https://ads.example.org/" }],
        };
        more?.Invoke(campaign);
        await blog.Db(db => Save(db, campaign));
        return campaign;
    }

    /// <summary>One day's row of a campaign's first ad.</summary>
    public static Task Counted(
        this BlogApp blog, Campaign campaign, long slot, int daysAgo, long served, long viewed = 0, long clicked = 0,
        long crawlers = 0, long repeats = 0) =>
        blog.Db(db => Save(db, new AdDay
        {
            Day = Today.AddDays(-daysAgo),
            AdId = campaign.Ads[0].Id,
            SlotId = slot,
            Served = served,
            Viewed = viewed,
            Clicked = clicked,
            ServedCrawlers = crawlers,
            ClickedRepeats = repeats,
        }));

    public static Task<int> Save(Blog.Core.Data.BlogDbContext db, object row)
    {
        db.Add(row);
        return db.SaveChangesAsync();
    }
}
