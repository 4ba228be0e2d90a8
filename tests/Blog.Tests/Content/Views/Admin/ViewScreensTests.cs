using Blog.Core.Counting;

namespace Blog.Tests.Content.Views.Admin;

public class ViewScreensTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_of_articles_shows_the_views_of_30_days_in_words_and_as_a_line(Database database)
    {
        await using var blog = new BlogApp().On(database).WithOwner();
        var read = await blog.Publish("Read by many");
        await blog.Publish("Read by nobody");
        await blog.Draft("Not out yet");
        blog.Serve(read, times: 1_178);
        blog.Serve(read, ServeKind.Crawler, times: 99);
        blog.Later(TimeSpan.FromDays(29));
        blog.Serve(read, times: 56);
        await blog.Flush();

        // A session does not last that long.
        var owner = await blog.SignedIn();
        var page = await owner.Get("/admin/articles");
        Assert.Equal("1,234 views in the last 30 days, 56 today", page.One("svg.spark")!.GetAttribute("aria-label"));
        Assert.Equal("img", page.One("svg.spark")!.GetAttribute("role"));
        Assert.Single(page.All("svg.spark"));
        Assert.Equal(["1,234", "No views in the last 30 days", "–"], Rows(page).Order(StringComparer.Ordinal));

        blog.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(
            "56 views in the last 30 days, 0 today",
            (await owner.Get("/admin/articles")).One("svg.spark")!.GetAttribute("aria-label"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_dashboard_shows_the_blogs_days_what_was_not_counted_and_the_most_read(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var owner = await blog.SignedIn();
        var ids = new List<long>();
        for (var i = 1; i <= 6; i++)
        {
            ids.Add(await blog.Publish($"Article {i}"));
            blog.Serve(ids[^1], reader: 1, times: 10 * i);
        }

        blog.Later(TimeSpan.FromDays(2));
        blog.Serve(ids[0], reader: 1, times: 100);
        blog.Serve(ids[0], reader: 2);
        blog.Serve(ids[0], ServeKind.Crawler, times: 1_204);
        blog.Serve(ids[0], ServeKind.Prefetch);
        await blog.Flush();

        var page = await owner.Get("/admin");
        Assert.Equal(
            "Views in the last 30 days: 311; busiest day: 23 November with 210; today: 101.",
            page.One(".chart-bars")!.GetAttribute("aria-label"));
        var titles = page.All(".chart-bars title").Select(t => t.TextContent).ToList();
        Assert.Equal(30, titles.Count);
        Assert.Equal("Wed 25 Nov: views 101, readers 2", titles[^1]);
        Assert.Equal("Mon 23 Nov: views 210, readers 1", titles[^3]);
        Assert.Contains("Not counted: 1,204 crawler visits, 1 page prefetched by a browser.", page.Text);
        Assert.Equal(
            ["Article 1", "Article 6", "Article 5", "Article 4", "Article 3"],
            page.All(".most-read li > a").Select(a => a.TextContent));
        Assert.Equal("111 views in the last 30 days, 101 today", page.One(".most-read svg")!.GetAttribute("aria-label"));
        Assert.Empty(page.All("[style], style, script:not([src])"));
    }

    [Fact]
    public async Task Before_the_first_view_the_dashboard_says_so_in_words()
    {
        await using var blog = new BlogApp();
        var page = await (await blog.SignedIn()).Get("/admin");
        Assert.Contains("No views in the last 30 days. New views", page.Text);
        Assert.Contains("Your five most-read articles", page.Text);
        Assert.Null(page.One(".chart-bars"));
        Assert.DoesNotContain("Not counted", page.Text);
    }

    [Fact]
    public async Task What_is_older_than_30_days_is_not_shown()
    {
        await using var blog = new BlogApp().WithOwner();
        blog.Serve(await blog.Publish("Old"));
        blog.Later(TimeSpan.FromDays(30));
        await blog.Flush();
        var owner = await blog.SignedIn();
        Assert.Contains("Your five most-read articles", (await owner.Get("/admin")).Text);
        Assert.Empty((await owner.Get("/admin/articles")).All("svg.spark"));
    }

    private static IEnumerable<string> Rows(Page page) => page.All("td[data-label=Views]")
        .Select(cell =>
            (cell.QuerySelector(".visually-hidden") ?? cell.QuerySelector("span[aria-hidden]") ?? cell).TextContent.Trim());
}
