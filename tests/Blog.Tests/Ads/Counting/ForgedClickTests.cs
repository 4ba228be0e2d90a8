using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Counting;
using Blog.Ads.Slots;
using Blog.Core.Settings;
using Blog.Tests.Support.Contact;
using Blog.Tests.Web.PageCache;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Counting;

/// <summary>Clicks that no reader made: they are shown apart with their reason, and never charged.</summary>
public sealed class ForgedClickTests : IAsyncLifetime
{
    private const int Forged = 110;

    private static readonly (string, string)[] Navigation = [("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "navigate")];

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task A_hundred_clicks_with_changing_browsers_and_no_page_behind_them_leave_a_capped_campaign_running()
    {
        var (path, ad) = await OpenAsync();
        var reader = Reader.Of(blog);
        for (var i = 0; i < Forged; i++)
        {
            var answer = await reader.Ask(path, ("User-Agent", Browser(i)));
            Assert.Equal("https://acme.example.org/", answer.Headers.Location?.ToString());
        }

        var counted = await blog.Counted(ad);
        Assert.Equal((0, Forged), (counted.Clicked, counted.ClickedElsewhere));
        Assert.Contains("Buy from Acme", (await blog.Visitor().Get("/")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_forged_headers_a_line_gets_three_clicks_and_a_neighbourhood_ten_an_hour(Database database)
    {
        blog.On(database);
        var (path, ad) = await OpenAsync();
        for (var line = 0; line < 5; line++)
        {
            for (var i = 0; i < Forged / 5; i++)
            {
                await Click(path, $"203.0.113.{line}", Browser(i), Navigation);
            }
        }

        var counted = await blog.Counted(ad);
        Assert.Equal(
            (ClickFilter.MostOfNeighbourhood, Forged - ClickFilter.MostOfNeighbourhood),
            (counted.Clicked, counted.ClickedOverLimit + counted.ClickedRepeats));
        Assert.Contains("Buy from Acme", (await blog.Visitor().Get("/")).Text);
        // Other networks are readers, and so is this one an hour later.
        await Click(path, "198.51.100.7", Browser(1), Navigation);
        blog.Clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < 5; i++)
        {
            await Click(path, "203.0.113.0", Browser(i), Navigation);
        }

        Assert.Equal(
            ClickFilter.MostOfNeighbourhood + 1 + ClickFilter.MostOfLine, (await blog.Counted(ad)).Clicked);
    }

    [Theory]
    [InlineData(true, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: navigate")]
    [InlineData(true, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    [InlineData(true, "Referer: http://localhost/owls")]
    [InlineData(true, "Referer: https://blog.example.org/owls")]
    [InlineData(false)]
    [InlineData(false, "Referer: https://evil.example.net/http://localhost/")]
    [InlineData(false, "Referer: /owls")]
    [InlineData(false, "Referer: ftp://localhost/owls")]
    [InlineData(false, "Referer: http://localhost/go/abc")]
    [InlineData(false, "Referer: http://localhost/admin/articles")]
    [InlineData(false, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")]
    [InlineData(false, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Referer: http://localhost/owls")]
    [InlineData(false, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Referer: http://localhost/owls")]
    [InlineData(false, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: no-cors", "Referer: http://localhost/owls")]
    [InlineData(false, "Sec-Fetch-Site: same-origin", "Referer: http://localhost/owls")]
    public async Task A_click_counts_that_a_page_of_the_blog_led_to(bool counts, params string[] headers)
    {
        var (path, ad) = await OpenAsync();
        await blog.Save(new SiteSettings { BaseAddress = "https://blog.example.org" });
        await Click(path, "203.0.113.7", Reader.UserAgent, [.. headers.Select(h => h.Split(": ")).Select(h => (h[0], h[1]))]);
        var counted = await blog.Counted(ad);
        Assert.Equal(counts ? (1, 0) : (0, 1), (counted.Clicked, counted.ClickedElsewhere));
    }

    [Fact]
    public async Task Owner_and_advertiser_see_what_was_filtered_and_why_and_the_file_holds_it()
    {
        var (path, ad) = await OpenAsync();
        for (var i = 0; i < 8; i++)
        {
            await Click(path, "203.0.113.7", Browser(i), Navigation);
        }

        await blog.Flush();
        var owner = await blog.SignedIn();
        var report = await owner.Get($"/admin/ads/reports/campaigns/{ad.CampaignId}");
        var token = await blog.Db(async db =>
        {
            var campaign = await db.Campaigns.SingleAsync();
            campaign.ShareReport();
            await db.SaveChangesAsync();
            return campaign.ReportToken;
        });
        foreach (var page in new[] { report, await blog.Visitor().Get($"/ads/report/{token}") })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Matches(
                @"Clicks above the limit\s*More than 3 from one connection within an hour, or 10 [^.]*\.\s*5", page.Text);
        }

        Assert.Contains("Clicks above the limit", (await owner.Get("/admin/ads/reports/export/campaigns")).Html);
    }

    private async Task<(string Path, Ad Ad)> OpenAsync()
    {
        blog.With("Proxy:KnownProxies", "127.0.0.1").WithOwner();
        var slot = await blog.Slot("top", SlotPlace.PageTop);
        var campaign = await blog.Campaign("Acme", [slot], c => (c.CapUnit, c.TotalCap) = (CapUnit.Clicked, 100));
        return ($"/go/{campaign.Ads[0].Id}-{slot.Id}", campaign.Ads[0]);
    }

    private Task<Answer> Click(string path, string address, string browser, params (string, string)[] headers) =>
        Reader.Of(blog).Ask(path, [("X-Forwarded-For", address), ("User-Agent", browser), .. headers]);

    private static string Browser(int i) => Reader.UserAgent.Replace("130.0", $"{100 + i}.0");
}
