using System.Net;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Archive;

public class ArchiveTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Articles_stand_under_the_year_and_month_of_the_site_s_own_clock(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(async db =>
        {
            await blog.Services.GetRequiredService<SettingsStore>().SaveAsync(db, new SiteSettings { TimeZone = "Asia/Karachi" }, 0);
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
}
