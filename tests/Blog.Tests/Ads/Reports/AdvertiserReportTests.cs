using System.Net;
using Blog.Ads.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Reports;

public sealed class AdvertiserReportTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task The_owner_makes_the_link_renews_it_and_takes_it_back(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var (campaign, admin) = await Ran();
        var visitor = blog.Visitor();
        var first = Path(await ada.Follow(await ada.Submit(await ada.Get(admin), "#share")));
        var shown = await visitor.Get(first);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("The Paper Boat Company", shown.Text, StringComparison.Ordinal);
        Assert.Contains("1,500", shown.Text, StringComparison.Ordinal);
        Assert.Equal("40", Row(shown, "Crawlers")[1]);
        var second = Path(await ada.Follow(await ada.Submit(await ada.Get(admin), "#share")));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(second)).Status);
        await ada.Submit(await ada.Get(admin), "#revoke");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{second}/2026-11")).Status);
        Assert.Equal(
            "", await blog.Db(db => db.Campaigns.Where(c => c.Id == campaign.Id).Select(c => c.ReportToken).SingleAsync()));
    }

    [Fact]
    public async Task Who_looked_at_an_older_version_takes_no_link_back()
    {
        var ada = await blog.SignedIn();
        var (_, admin) = await Ran();
        var (mine, theirs) = (await ada.Get(admin), await ada.Get(admin));
        var link = Path(await ada.Follow(await ada.Submit(theirs, "#share")));
        var again = await ada.Follow(await ada.Submit(mine, "#share"));
        Assert.Contains("The campaign was changed after you opened this page.", again.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get(link)).Status);
    }

    [Fact]
    public async Task The_link_is_kept_from_caches_search_engines_and_other_sites()
    {
        var ada = await blog.SignedIn();
        var (_, admin) = await Ran();
        var link = Path(await ada.Follow(await ada.Submit(await ada.Get(admin), "#share")));
        foreach (var path in new[] { link, $"{link}?days=7", $"{link}/2026-11" })
        {
            var page = await blog.Visitor().Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("no-store", page.Response.Headers.CacheControl!.ToString());
            Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", page.Response.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.Equal("noindex", page.One("meta[name=robots]")!.GetAttribute("content"));
            Assert.Null(page.One("link[rel=canonical]"));
        }
    }

    [Theory]
    [InlineData("/ads/report/short")]
    [InlineData("/ads/report/AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/ads/report/AAAAAAAAAAAAAAAAAAAAAAA%27")]
    [InlineData("/ads/report/%20/2026-11")]
    [InlineData("/ads/report/AAAAAAAAAAAAAAAAAAAAAAA%2F")]
    [InlineData("/ads/report/%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20")]
    [InlineData("/ads/report/AAAAAAAAAAAAAAAAAAAAAAAA/2026-11")]
    public async Task Any_other_address_is_the_ordinary_404(string path)
    {
        await shared.Once(b => b.Campaign("No link"));
        var page = await shared.Visitor().Get(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("No link", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_statement_holds_one_month_and_its_sums(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var (_, admin) = await Ran();
        var link = Path(await ada.Follow(await ada.Submit(await ada.Get(admin), "#share")));
        var visitor = blog.Visitor();
        var october = await visitor.Get($"{link}/2026-10");
        Assert.Equal(["800", "400", "50%", "4", "0.50%"], october.All("tfoot td").Select(d => d.TextContent));
        Assert.Equal(2, october.All(".report-table")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Contains("€240 · not paid yet", october.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This month is not over yet", october.Text, StringComparison.Ordinal);
        var november = await visitor.Get($"{link}/2026-11");
        Assert.Equal("700", november.One("tfoot td")!.TextContent);
        Assert.Contains(
            "This month is not over yet. It shows the days up to 2026-11-23.", november.Text, StringComparison.Ordinal);
        foreach (var other in new[] { "2026-08", "2026-12", "2026-13", "november", "0001-01", "9999-12" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{link}/{other}")).Status);
        }
    }

    [Theory]
    [InlineData("de", "Abrechnung", "rtl", false)]
    [InlineData("ur", "گوشوارہ", "rtl", true)]
    public async Task It_speaks_the_site_s_language(string language, string word, string direction, bool isRightToLeft)
    {
        var ada = await blog.SignedIn();
        var (_, admin) = await Ran();
        var link = Path(await ada.Follow(await ada.Submit(await ada.Get(admin), "#share")));
        await blog.Site(site => site with { Language = language });
        var page = await blog.Visitor().Get($"{link}/2026-11");
        Assert.Contains(word, page.Text, StringComparison.Ordinal);
        Assert.Equal(isRightToLeft, page.Document.DocumentElement.GetAttribute("dir") == direction);
    }

    private async Task<(Campaign Campaign, string Admin)> Ran()
    {
        var slot = await blog.Slot("Sidebar");
        var campaign = await blog.Campaign("Autumn", c =>
        {
            (c.Advertiser, c.StartsAt) =
                (new Advertiser { Name = "The Paper Boat Company" }, BlogApp.Start.UtcDateTime.AddDays(-60));
            (c.PriceMinor, c.Currency, c.TotalCap) = (24_000, "EUR", 2_000);
        });
        await blog.Counted(campaign, slot, 30, served: 500, viewed: 250, clicked: 3, crawlers: 40);
        await blog.Counted(campaign, slot, 31, served: 300, viewed: 150, clicked: 1);
        await blog.Counted(campaign, slot, 1, served: 700, viewed: 350, clicked: 2);
        return (campaign, $"/admin/ads/reports/campaigns/{campaign.Id}");
    }

    private static string Path(Page admin) => new Uri(admin.One("#link input[type=url]")!.GetAttribute("value")!).AbsolutePath;

    private static List<string> Row(Page page, string first) =>
        [.. page.All("tbody tr")
            .First(r => r.TextContent.Trim().StartsWith(first, StringComparison.Ordinal))
            .QuerySelectorAll("td")
            .Select(d => d.TextContent.Trim())];
}
