using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Reports.Admin;

public sealed class ReportTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private const string Path = "/admin/ads/reports";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Totals_are_those_of_the_rows_and_what_was_filtered_stands_apart(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var slot = await blog.Slot("Sidebar", offered: 2_000);
        var paid = await blog.Campaign("Autumn");
        var house = await blog.Campaign("Ourselves", c => c.Priority = CampaignPriority.House);
        await blog.Counted(paid, slot, 1, served: 1_000, viewed: 600, clicked: 5, crawlers: 40);
        await blog.Counted(paid, slot, 2, served: 500, viewed: 300, clicked: 2, repeats: 3);
        await blog.Counted(paid, slot, 40, served: 70_000);
        await blog.Counted(house, slot, 1, served: 700);
        var page = await ada.Get(Path);
        Assert.Equal(["2,200", "900 60% of 1,500", "7 0.32%"], page.All(".report-sums dd").Take(3).Select(Folded));
        var sidebar = Row(page, "Sidebar");
        // Served 1,500 of the paid campaign where 2,000 pages offered the slot; the blog's own do not fill it.
        Assert.Equal(["Sidebar", "2,000", "1,500", "75%", "2,200", "60%", "7", "0.32%"], sidebar);
        // Nobody is asked what was seen of the blog's own ads: no views are not none.
        Assert.Equal(["700", "–", "–", "0", "0.00%"], Row(page, "Ourselves").Skip(2).Take(5));
        Assert.Equal(["1,500", "900", "60%", "7", "0.47%"], Row(page, "Autumn").Skip(2).Take(5));
        Assert.Equal("40", Row(page, "Crawlers")[1]);
        Assert.Equal("3", Row(page, "Repeated clicks")[3]);
        Assert.Contains("served 1,700", page.One("svg.report-bars")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
        Assert.Contains("Days are counted in UTC", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Months_that_were_added_up_say_what_their_days_say(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var slot = await blog.Slot("Sidebar", 10, daysAgo: 100);
        var campaign = await blog.Campaign(
            "Long", c => (c.StartsAt, c.TotalCap, c.EndsAt) = (BlogApp.Start.UtcDateTime.AddDays(-400), 4_000, null));
        var article = await blog.Publish("On owls");
        for (var ago = 0; ago < 300; ago += 3)
        {
            await blog.Counted(campaign, slot, ago, served: 10 + ago, viewed: ago, clicked: ago % 2);
            await blog.Db(db => AdNumbers.Save(db, new AdArticleDay
            {
                Day = AdNumbers.Today.AddDays(-ago),
                AdId = campaign.Ads[0].Id,
                ArticleId = article,
                Served = ago,
            }));
        }

        string[] asked =
        [
            "", "?days=365", "?days=90", "?days=7", "?from=2026-02-10&to=2026-09-30", "?from=2026-03-01&to=2026-08-31",
            "?from=2026-10-05&to=2026-10-20",
        ];
        var before = await Tables(ada, asked);
        await blog.Run<MonthSealer>();
        await blog.Run<MonthSealer>();
        Assert.Equal(10, await blog.Db(db => db.Set<AdMonth>().CountAsync()));
        Assert.Equal(before, await Tables(ada, asked));
        // They are read: a day behind them is missed by none of the sums.
        await blog.Db(db => db.AdDays.Where(d => d.Day < new DateOnly(2026, 10, 1)).ExecuteDeleteAsync());
        Assert.Equal(before[1], (await Tables(ada, asked[1]))[0]);
    }

    [Fact]
    public async Task Who_is_behind_is_marked_and_stands_first()
    {
        var ada = await blog.SignedIn();
        var slot = await blog.Slot("Sidebar");
        var late = await blog.Campaign("Late", c => (c.TotalCap, c.IsEven) = (10_000, true));
        var fine = await blog.Campaign("Fine", c => c.TotalCap = 10_000);
        var over = await blog.Campaign("Over", c => (c.TotalCap, c.EndsAt) = (1_000, BlogApp.Start.UtcDateTime.AddDays(-1)));
        // Half of the run is over: 5,000 are due, and 4,750 are near enough.
        await blog.Counted(late, slot, 1, served: 4_749);
        await blog.Counted(fine, slot, 1, served: 4_750);
        await blog.Counted(over, slot, 2, served: 999);
        var page = await ada.Get(Path);
        Assert.Contains("251 behind", string.Join(' ', Row(page, "Late")), StringComparison.Ordinal);
        Assert.DoesNotContain("behind", string.Join(' ', Row(page, "Fine")), StringComparison.Ordinal);
        Assert.Contains("1 short", string.Join(' ', Row(page, "Over")), StringComparison.Ordinal);
        Assert.StartsWith(
            "Fine", page.All("table")[0].QuerySelectorAll("tbody .main")[2].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Income_is_booked_or_expected_by_currency_and_month(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        await blog.Campaign("Paid", c => (c.PriceMinor, c.Currency, c.PaidAt) = (12_000, "EUR", BlogApp.Start.UtcDateTime));
        await blog.Campaign("Agreed", c => (c.PriceMinor, c.Currency) = (8_000, "EUR"));
        await blog.Campaign(
            "Earlier", c => (c.PriceMinor, c.Currency, c.StartsAt) = (500, "EUR", BlogApp.Start.UtcDateTime.AddMonths(-2)));
        await blog.Campaign("Rupees", c => (c.PriceMinor, c.Currency) = (900_000, "PKR"));
        var gone = await blog.Campaign("Gone", c => (c.PriceMinor, c.Currency) = (99_900, "EUR"));
        await blog.Db(async db =>
        {
            (await db.Campaigns.SingleAsync(c => c.Id == gone.Id)).Delete(BlogApp.Start.UtcDateTime);
            return await db.SaveChangesAsync();
        });
        var page = await ada.Get(Path);
        var (euro, rupee) = (page.All(".report-income .card")[0], page.All(".report-income .card")[1]);
        Assert.Equal(["€120", "€85"], euro.QuerySelectorAll("dd").Select(Folded));
        Assert.Equal(
            ["Nov 2026", "€120", "€80", "Sep 2026", "–", "€5"], euro.QuerySelectorAll("td").Select(Folded));
        Assert.Equal(["Rs 0", "Rs 9,000"], rupee.QuerySelectorAll("dd").Select(Folded));
    }

    [Theory]
    [InlineData("?from=2026-11-20&to=2026-11-10", "The last day is before the first day.")]
    [InlineData("?from=20.11.2026&to=", "Enter both dates")]
    [InlineData("?from=2001-01-01&to=2026-11-10", "Choose a range of at most 10 years.")]
    [InlineData("?days=31", "Choose 7, 30, 90 or 365")]
    public async Task Days_that_cannot_be_are_refused_in_words(string query, string words)
    {
        var page = await (await shared.SignedIn()).Get(Path + query);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.One("#range-note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_sees_no_report()
    {
        var slot = await blog.Slot("Sidebar");
        var campaign = await blog.Campaign("Secret");
        await blog.Counted(campaign, slot, 1, 5);
        foreach (var path in new[] { Path, $"{Path}/campaigns/{campaign.Id}", $"{Path}/export" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await blog.Visitor().Get(path)).Status);
        }
    }

    private static async Task<List<string>> Tables(Visitor visitor, params string[] queries)
    {
        var found = new List<string>();
        foreach (var query in queries)
        {
            var page = await visitor.Get(Path + query);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            found.Add(string.Join(" | ", page.All(".report-part").Select(Folded)));
        }

        return found;
    }

    private static List<string> Row(Page page, string first) =>
        [.. page.All("tbody tr")
            .First(r => Folded(r.QuerySelector("td")!).StartsWith(first, StringComparison.Ordinal))
            .QuerySelectorAll("td")
            .Select(Folded)];

    private static string Folded(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
