using System.Net;

namespace Blog.Tests.Content.Tags;

/// <summary>The list of a tag is read from a table of its own order, which must follow whatever becomes of an article.</summary>
public class TagListTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_tag_lists_what_readers_may_see_newest_first(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("The older one", at: BlogApp.Start.UtcDateTime.AddDays(-2), tags: ["steam"]);
        await blog.Publish("The newer one", at: BlogApp.Start.UtcDateTime.AddDays(-1), tags: ["steam", "iron"]);
        await blog.Publish("Another thing", tags: ["iron"]);
        await blog.Draft("A draft", tags: ["steam"]);
        await blog.Draft(
            "One to come",
            more: a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(1), BlogApp.Start.UtcDateTime),
            tags: ["steam"]);
        Assert.Equal(["The newer one", "The older one"], await Titles(blog, "steam"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_follows_publishing_taking_back_the_bin_and_a_changed_date(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var id = await blog.Draft("On the move", tags: ["steam"]);
        await blog.Publish("Standing still", at: BlogApp.Start.UtcDateTime.AddDays(-1), tags: ["steam"]);

        // Each change loads the article alone, without its tags.
        await blog.Change(id, async (desk, a) => { a.Publish(BlogApp.Start.UtcDateTime); await desk.SaveAsync(a); });
        Assert.Equal(["On the move", "Standing still"], await Titles(blog, "steam"));
        await blog.Change(
            id, async (desk, a) => { a.PublishAsOf(BlogApp.Start.UtcDateTime.AddDays(-2)); await desk.SaveAsync(a); });
        Assert.Equal(["Standing still", "On the move"], await Titles(blog, "steam"));
        await blog.Change(id, async (desk, a) => { a.Unpublish(); await desk.SaveAsync(a); });
        Assert.Equal(["Standing still"], await Titles(blog, "steam"));
        await blog.Change(id, async (desk, a) => { a.Publish(BlogApp.Start.UtcDateTime); await desk.SaveAsync(a); });
        await blog.Change(id, (desk, a) => desk.TrashAsync(a));
        Assert.Equal(["Standing still"], await Titles(blog, "steam"));
        await blog.Change(id, (desk, a) => desk.DeleteAsync(a));
        Assert.Equal(["Standing still"], await Titles(blog, "steam"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_scheduled_article_appears_under_its_tag_at_its_time(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Draft(
            "Tomorrow", more: a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(1), BlogApp.Start.UtcDateTime), tags: ["steam"]);
        Assert.Empty(await Titles(blog, "steam"));
        blog.Clock.Advance(TimeSpan.FromDays(2));
        for (var tries = 0; tries < 200 && (await blog.Visitor().Get("/tomorrow")).Status != HttpStatusCode.OK; tries++)
        {
            await Task.Delay(25);
        }

        Assert.Equal(["Tomorrow"], await Titles(blog, "steam"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Its_pages_lead_to_older_articles_and_back(Database database)
    {
        await using var blog = new BlogApp().On(database);
        for (var number = 1; number <= 12; number++)
        {
            await blog.Publish($"Number {number}", at: BlogApp.Start.UtcDateTime.AddDays(-number), tags: ["steam"]);
        }

        var first = await blog.Visitor().Get("/tag/steam");
        var second = await blog.Visitor().Get(first.One("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Number 11", "Number 12"], second.All(".cards h2").Select(h => h.TextContent));
        var back = await blog.Visitor().Get(second.One("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(first.All(".cards h2").Select(h => h.TextContent), back.All(".cards h2").Select(h => h.TextContent));
    }

    private static async Task<string[]> Titles(BlogApp blog, string tag) =>
        [.. (await blog.Visitor().Get($"/tag/{tag}")).All(".cards h2").Select(h => h.TextContent)];
}
