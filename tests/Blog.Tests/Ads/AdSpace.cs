using Blog.Ads.Campaigns;
using Blog.Ads.Serving;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Ads;

/// <summary>Slots, campaigns and ads as tests want them, stored directly.</summary>
internal static class AdSpace
{
    /// <summary>What holds for all slots.</summary>
    public static Task Rules(this BlogApp blog, AdSettings rules) => blog.Db(async db =>
    {
        var settings = blog.Services.GetRequiredService<SettingsStore>();
        await settings.SaveAsync(db, rules, settings.VersionOf<AdSettings>());
        return 0;
    });

    /// <summary>A slot; articles of any length carry ads, unless the test has said otherwise before.</summary>
    public static Task<AdSlot> Slot(this BlogApp blog, string name, SlotPlace place, Action<AdSlot>? more = null) =>
        blog.Db(async db =>
        {
            if (blog.Services.GetRequiredService<SettingsStore>().VersionOf<AdSettings>() == 0)
            {
                await blog.Rules(new AdSettings { MinWords = 0 });
            }

            var slot = db.Add(new AdSlot { Name = name, Place = place, WhenEmpty = SlotFallback.Nothing }).Entity;
            more?.Invoke(slot);
            await db.SaveChangesAsync();
            return slot;
        });

    /// <summary>
    /// A campaign that runs from the day before the test on for thirty days, with one text ad unless it brings its own.
    /// </summary>
    public static Task<Campaign> Campaign(
        this BlogApp blog, string advertiser, IEnumerable<AdSlot> slots, Action<Campaign>? more = null) => blog.Db(async db =>
    {
        var campaign = new Campaign
        {
            Name = advertiser,
            Advertiser = await db.Advertisers.FirstOrDefaultAsync(a => a.Name == advertiser)
                ?? new Advertiser { Name = advertiser },
            StartsAt = BlogApp.Start.UtcDateTime.AddDays(-1),
            EndsAt = BlogApp.Start.UtcDateTime.AddDays(30),
            SlotIds = [.. slots.Select(s => s.Id)],
        };
        more?.Invoke(campaign);
        if (campaign.Ads.Count == 0)
        {
            campaign.Ads.Add(new Ad
            {
                Kind = AdKind.Text,
                Title = $"Buy from {advertiser}",
                Text = "It is good.",
                Url = $"https://{advertiser.ToLowerInvariant()}.example.org/",
            });
        }

        db.Add(campaign);
        await db.SaveChangesAsync();
        return campaign;
    });

    /// <summary>An ad that was served in every article there is, also in those that are about to be hidden.</summary>
    /// <returns>The secret part of its advertiser's address.</returns>
    public static async Task<string> AdvertiseEverywhere(this BlogApp blog)
    {
        var slot = await blog.Slot("Top", SlotPlace.PageTop, s => s.IsOnSale = true);
        var campaign = await blog.Campaign("Acme", [slot], c => c.ShareReport());
        await blog.Rules(new AdSettings { HasRateCard = true, MinWords = 0, AdsTxt = "example.com, 1, DIRECT" });
        await blog.Db(async db =>
        {
            db.AddRange((await db.Set<Blog.Content.Articles.Article>().Select(a => a.Id).ToListAsync())
                .Select(id => new AdArticleDay
                {
                    Day = DateOnly.FromDateTime(BlogApp.Start.UtcDateTime),
                    AdId = campaign.Ads[0].Id,
                    ArticleId = id,
                    Served = 1,
                }));
            return await db.SaveChangesAsync();
        });
        return campaign.ReportToken;
    }

    public static AdPacer Pacer(this BlogApp blog) => blog.Services.GetRequiredService<AdPacer>();

    public static Task Flush(this BlogApp blog) => blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();

    /// <summary>What was stored of an ad, all days and slots together.</summary>
    public static async Task<AdDay> Counted(this BlogApp blog, Ad ad)
    {
        await blog.Flush();
        var rows = await blog.Db(db => db.AdDays.AsNoTracking().Where(d => d.AdId == ad.Id).ToListAsync());
        return new()
        {
            Day = default,
            AdId = ad.Id,
            SlotId = 0,
            Served = rows.Sum(r => r.Served),
            ServedCrawlers = rows.Sum(r => r.ServedCrawlers),
            ServedPrefetches = rows.Sum(r => r.ServedPrefetches),
            ServedPreviews = rows.Sum(r => r.ServedPreviews),
            ServedStaff = rows.Sum(r => r.ServedStaff),
            Viewed = rows.Sum(r => r.Viewed),
            ViewedFiltered = rows.Sum(r => r.ViewedFiltered),
            Clicked = rows.Sum(r => r.Clicked),
            ClickedCrawlers = rows.Sum(r => r.ClickedCrawlers),
            ClickedPrefetches = rows.Sum(r => r.ClickedPrefetches),
            ClickedPreviews = rows.Sum(r => r.ClickedPreviews),
            ClickedStaff = rows.Sum(r => r.ClickedStaff),
            ClickedRepeats = rows.Sum(r => r.ClickedRepeats),
            ClickedElsewhere = rows.Sum(r => r.ClickedElsewhere),
            ClickedOverLimit = rows.Sum(r => r.ClickedOverLimit),
        };
    }
}
