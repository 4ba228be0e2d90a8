using System.Globalization;
using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Content.Articles;
using Blog.Content.Views;
using Blog.Tests.Ads.Reports;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Example;

[Collection(OfExample.Name)]
public sealed class ExampleAdTests(ExampleBlog blog)
{
    [Fact]
    public async Task The_example_has_a_running_a_planned_and_an_ended_campaign_marked_as_made_up()
    {
        var ada = await blog.SignedIn();
        var campaigns = await blog.Db(db => db.Campaigns.ToListAsync());
        Assert.Equal(
            [
                ("Autumn of small servers", CampaignState.Running),
                ("Notebooks that float", CampaignState.Ended),
                ("Support this blog", CampaignState.Running),
                ("Winter courses", CampaignState.Planned),
            ],
            campaigns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => (c.Name, c.StateAt(BlogApp.Start.UtcDateTime))));
        Assert.All(campaigns, c => Assert.True(c.IsExample));
        Assert.Equal(3, await blog.Db(db => db.Advertisers.CountAsync()));
        var page = await ada.Get("/admin/ads/reports?days=90");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(
            page.All("table")[0].QuerySelectorAll("tbody .main"),
            row => Assert.Contains("sample data", row.TextContent, StringComparison.Ordinal));
        var ended = campaigns.Single(c => c.Name == "Notebooks that float").Id;
        Assert.Contains(
            "short of the agreed number",
            (await ada.Get($"/admin/ads/reports/campaigns/{ended}")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_numbers_are_plausible_and_add_up()
    {
        await blog.Visitor().Get("/");
        var days = await blog.Db(db => db.AdDays.ToListAsync());
        var articles = await blog.Db(db => db.AdArticleDays.ToListAsync());
        var (served, viewed, clicked) = (days.Sum(d => d.Served), days.Sum(d => d.Viewed), days.Sum(d => d.Clicked));
        // The blog's own ads are not asked about.
        var own = await blog.Db(db =>
            db.Ads.Where(a => a.Campaign!.Priority == CampaignPriority.House).Select(a => a.Id).ToListAsync());
        Assert.Equal(0, days.Where(d => own.Contains(d.AdId)).Sum(d => d.Viewed));
        Assert.InRange((double)viewed / days.Where(d => !own.Contains(d.AdId)).Sum(d => d.Served), 0.5, 0.7);
        Assert.InRange((double)clicked / served, 0.002, 0.01);
        Assert.True(days.Where(d => d.Day.DayOfWeek is DayOfWeek.Sunday)
            .Average(d => d.Served) < days.Where(d => d.Day.DayOfWeek is DayOfWeek.Tuesday).Average(d => d.Served));
        Assert.Equal(
            (served, viewed, clicked), (articles.Sum(a => a.Served), articles.Sum(a => a.Viewed), articles.Sum(a => a.Clicked)));
        Assert.All(
            await blog.Db(db => db.SlotDays.ToListAsync()),
            s => Assert.True(s.Offered >= days.Where(d => d.Day == s.Day && d.SlotId == s.SlotId).Sum(d => d.Served)));
    }

    [Fact]
    public async Task Its_numbers_follow_from_its_readers()
    {
        var ada = await blog.SignedIn();
        var read = await blog.Db(db => db.Set<ArticleViews>().AsNoTracking().Where(v => v.Views > 0).ToListAsync());
        var days = read.GroupBy(v => v.Day).ToDictionary(g => g.Key, g => g.Sum(v => v.Views));
        Assert.Equal(
            days, await blog.Db(db => db.Set<BlogViews>().Where(v => v.Views > 0).ToDictionaryAsync(v => v.Day, v => v.Views)));
        var sidebar = await blog.Db(db => db.AdSlots.SingleAsync(s => s.Name == "Sidebar"));
        Assert.Equal(days, await blog.Db(db => db.SlotDays.Where(d => d.SlotId == sidebar.Id)
            .ToDictionaryAsync(d => d.Day, d => d.Offered)));
        // Two slots stand on an article's page, so an article has at most two serves a view.
        var served = await blog.Db(db => db.AdArticleDays.AsNoTracking().ToListAsync());
        var views = read.ToDictionary(v => (v.Day, v.ArticleId), v => v.Views);
        Assert.All(served.Where(s => s.ArticleId != 0).GroupBy(s => (s.Day, s.ArticleId)), of =>
            Assert.InRange(of.Sum(s => s.Served), views[of.Key], 2 * views[of.Key]));
        // Of what nobody asks the views there are none on other pages either.
        var unseen = await blog.Db(db =>
            db.Ads.Where(a => a.Campaign!.Priority == CampaignPriority.House).Select(a => a.Id).ToListAsync());
        Assert.Equal(0, served.Where(s => unseen.Contains(s.AdId)).Sum(s => s.Viewed));

        var first = DateOnly.FromDateTime(BlogApp.Start.UtcDateTime).AddDays(-29);
        var month = days.Where(d => d.Key >= first).Sum(d => d.Value).ToString("N0", CultureInfo.InvariantCulture);
        Assert.Contains(month, (await ada.Get("/admin")).Text, StringComparison.Ordinal);
        // No article was read before it was there.
        var published = await blog.Db(db => db.Articles.ToDictionaryAsync(a => a.Id, a => a.PublishedAt));
        Assert.All(read, v => Assert.True(v.Day >= DateOnly.FromDateTime(published[v.ArticleId]!.Value)));
    }

    [Fact]
    public async Task It_is_filled_once_and_never_beside_the_owner_s_own()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        int rows;
        await using (var first = new BlogApp { Folder = folder, KeepFolder = true }.With("Example:Content", "true"))
        {
            rows = await first.Db(db => db.AdDays.CountAsync());
            Assert.True(rows > 0);
        }

        await using var second = new BlogApp { Folder = folder }.With("Example:Content", "true");
        Assert.Equal(rows, await second.Db(db => db.AdDays.CountAsync()));
        Assert.Equal(4, await second.Db(db => db.Campaigns.CountAsync()));
    }
}
