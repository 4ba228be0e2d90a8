using System.Net;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Archive;

public class ArchiveTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Articles_stand_under_the_year_and_month_of_the_site_s_own_clock(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(async db =>
        {
            await blog.Services.GetRequiredService<SettingsStore>()
                .SaveAsync(db, new SiteSettings { TimeZone = "Asia/Karachi" }, 0);
            return 0;
        });
        await blog.Publish("Last of the old year", at: new DateTime(2025, 12, 31, 18, 59, 0, DateTimeKind.Utc));
        await blog.Publish("First of the new year", at: new DateTime(2025, 12, 31, 19, 0, 0, DateTimeKind.Utc));
        await blog.Publish("In spring", at: new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc));

        var newest = await blog.Visitor().Get("/archive");
        Assert.Equal(["April 2026", "January 2026"], newest.All(".month h2").Select(h => h.TextContent));
        Assert.Equal(["2026", "2025"], newest.All(".years a").Select(a => a.TextContent));
        Assert.Equal("2026-01-01", newest.All(".month-entries time")[1].TextContent);

        var older = await blog.Visitor().Get("/archive/2025");
        Assert.Equal(["Last of the old year"], older.All(".month-entries a").Select(a => a.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/archive/2024")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_year_of_more_than_a_hundred_articles_counts_its_months_and_a_full_month_goes_on_over_pages(
        Database database)
    {
        await using var blog = new BlogApp().On(database);
        for (var number = 0; number < 102; number++)
        {
            await blog.Publish($"Number {number}", at: new DateTime(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc).AddHours(-number));
        }

        await blog.Publish("In spring", at: new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc));
        var year = await blog.Visitor().Get("/archive/2026");
        Assert.Equal(["April 2026", "March 2026"], year.All(".month h2 a").Select(a => a.TextContent));
        Assert.Equal(["One article", "102 articles"], year.All(".month small").Select(a => a.TextContent));
        Assert.Empty(year.All(".month-entries li"));

        var month = await blog.Visitor().Get(year.All(".month h2 a")[1].GetAttribute("href")!);
        Assert.Equal(100, month.All(".month-entries li").Count);
        var older = await blog.Visitor().Get(month.One("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Number 100", "Number 101"], older.All(".month-entries a").Select(a => a.TextContent));
        var newer = await blog.Visitor().Get(older.One("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal("Number 0", newer.All(".month-entries a")[0].TextContent);

        // Counts are kept in memory, and follow what is saved.
        await blog.Publish("Late in spring", at: new DateTime(2026, 4, 30, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(
            ["2 articles", "102 articles"],
            (await blog.Visitor().Get("/archive/2026")).All(".month small").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("/archive/2026/3")]
    [InlineData("/archive/2026/4?before=nonsense")]
    [InlineData("/archive/2026/0")]
    [InlineData("/archive/2026/13")]
    [InlineData("/archive/2200/12")]
    public async Task A_month_without_articles_is_not_found(string path)
    {
        await shared.Once(b => b.Publish("In spring", at: new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Visitor().Get(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await shared.Visitor().Get("/archive/2026/4")).Status);
    }
}
