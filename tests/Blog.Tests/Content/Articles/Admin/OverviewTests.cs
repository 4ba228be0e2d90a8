namespace Blog.Tests.Content.Articles.Admin;

public class OverviewTests
{
    [Fact]
    public async Task Figures_and_lists_tell_what_there_is()
    {
        await using var blog = new BlogApp();
        var author = await blog.SignedIn();
        await blog.Publish("Read by many", "one two three");
        await blog.Draft("Half done", "one two");
        await blog.Draft("Soon", "one", a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(2), BlogApp.Start.UtcDateTime));
        var page = await author.Get("/admin");

        Assert.Equal(
            ["1", "1", "next on 25 Nov 2026, 12:00", "1", "6"], page.All(".figures dd").Select(d => d.TextContent.Trim()));
        Assert.Equal(["Half done", "Read by many"], page.All(".lines > li > a").Select(a => a.TextContent));
    }
}
