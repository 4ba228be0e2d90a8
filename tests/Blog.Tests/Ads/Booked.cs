using System.Globalization;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Ads;

/// <summary>Puts slots, advertisers, campaigns, ads and their numbers into a test's blog as they are stored.</summary>
internal static class Booked
{
    /// <summary>
    /// A slot after an article's first paragraph, 592 × 148 in the look Paper, that takes all kinds, of one advertiser at once.
    /// </summary>
    public static Task<AdSlot> Slot(this BlogApp blog, string name = "Sidebar", Action<AdSlot>? more = null)
    {
        var slot = new AdSlot
        {
            Name = name,
            Place = SlotPlace.ArticleTop,
            Pages = SlotPages.Articles,
            Currency = "EUR",
        };
        more?.Invoke(slot);
        return blog.Stored(slot);
    }

    public static Task<Advertiser> Advertiser(
        this BlogApp blog, string name = "Penguin Paper Ltd", Action<Advertiser>? more = null)
    {
        var advertiser = new Advertiser { Name = name };
        more?.Invoke(advertiser);
        return blog.Stored(advertiser);
    }

    /// <summary>A paid campaign that began a day before the test does and runs for thirty days.</summary>
    public static Task<Campaign> Campaign(this BlogApp blog, AdSlot slot, string name = "Winter", Action<Campaign>? more = null)
    {
        var start = BlogApp.Start.UtcDateTime.AddDays(-1);
        var campaign = new Campaign
        {
            Name = name,
            SlotIds = [slot.Id],
            StartsAt = start,
            EndsAt = start.AddDays(30),
            CapUnit = CapUnit.Viewed,
        };
        more?.Invoke(campaign);
        return blog.Stored(campaign);
    }

    /// <summary>A text ad.</summary>
    public static Task<Ad> Ad(this BlogApp blog, Campaign campaign, string title = "Notes that swim", Action<Ad>? more = null)
    {
        var ad = new Ad { CampaignId = campaign.Id, Kind = AdKind.Text, Title = title, Url = "https://penguin-paper.example/" };
        more?.Invoke(ad);
        return blog.Stored(ad);
    }

    /// <summary>What an ad did on a day.</summary>
    public static Task<AdDay> Day(
        this BlogApp blog, Ad ad, AdSlot slot, string day, long served, long viewed = 0, long clicked = 0) =>
        blog.Stored(new AdDay
        {
            Day = DateOnly.Parse(day, CultureInfo.InvariantCulture),
            AdId = ad.Id,
            SlotId = slot.Id,
            Served = served,
            Viewed = viewed,
            Clicked = clicked,
        });

    public static Task<int> Zone(this BlogApp blog, string zone) => blog.Db(async db =>
    {
        var settings = blog.Services.GetRequiredService<SettingsStore>();
        await settings.SaveAsync(db, settings.Get<SiteSettings>() with { TimeZone = zone }, settings.VersionOf<SiteSettings>());
        return 0;
    });

    private static Task<T> Stored<T>(this BlogApp blog, T row) where T : class => blog.Db(async db =>
    {
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    });
}
