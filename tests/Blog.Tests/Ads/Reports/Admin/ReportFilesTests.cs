using Blog.Ads.Campaigns;

namespace Blog.Tests.Ads.Reports.Admin;

public sealed class ReportFilesTests : IAsyncLifetime
{
    private const string Path = "/admin/ads/reports";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task The_files_hold_every_row_and_no_formula(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var slot = await blog.Slot("@slot", 10);
        var campaign = await blog.Campaign("=cmd|' /C calc'!A0", c => c.Advertiser = new Advertiser { Name = "+1" });
        await blog.Counted(campaign, slot, 1, served: 1_234, viewed: 600, clicked: 5, crawlers: 40);
        await blog.Counted(campaign, slot, 3, served: 7);
        var days = await (await ada.Client.GetAsync($"{Path}/export?days=30")).Content.ReadAsStringAsync();
        Assert.Equal(3, days.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(
            "\"2026-11-22\",\"'+1\",\"'=cmd|' /C calc'!A0\",\"Ad of =cmd|' /C "
                + "calc'!A0\",\"'@slot\",\"1234\",\"600\",\"5\",\"40\"",
            days,
            StringComparison.Ordinal);
        Assert.Equal(
            2,
            (await (await ada.Client.GetAsync($"{Path}/export?from=2026-11-22&to=2026-11-22&campaign={campaign.Id}")).Content
                .ReadAsStringAsync())
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        foreach (var table in new[] { "campaigns", "ads", "slots", "articles" })
        {
            var file = await ada.Client.GetAsync($"{Path}/export/{table}?days=30");
            Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain("\"=", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
