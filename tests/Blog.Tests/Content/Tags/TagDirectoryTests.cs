using System.Net;
using Blog.Content.Tags;

namespace Blog.Tests.Content.Tags;

public class TagDirectoryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Tags_stand_under_their_first_letters_with_the_number_of_articles_that_readers_find(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("One", tags: ["élan", "Eagle", "zebra", "کتاب", "7 things"]);
        // Few stand together: a letter above each two of them would be most of the page.
        var few = await blog.Visitor().Get("/tags");
        Assert.Empty(few.All("main h2"));
        Assert.Equal(
            ["7 things 1", "Eagle 1", "élan 1", "zebra 1", "کتاب 1"], few.All("main li").Select(l => l.TextContent.Trim()));
        for (var more = 0; more < 3; more++)
        {
            await blog.Publish($"More {more}", tags: [.. Enumerable.Range(0, 19).Select(n => $"y{more}{n:00}")]);
        }

        await blog.Publish("Two", tags: ["Eagle"]);
        await blog.Draft("Not yet", tags: ["Eagle", "secret"]);
        var page = await blog.Visitor().Get("/tags");
        Assert.Equal(["#", "E", "Y", "Z", "ک"], page.All("main h2").Select(h => h.TextContent));
        Assert.Equal(["Eagle 2", "élan 1"], page.All("main section:nth-of-type(2) li").Select(l => l.TextContent.Trim()));
        Assert.DoesNotContain("secret", page.Text);
        Assert.Equal("/tag/eagle", page.One("main section:nth-of-type(2) a")!.GetAttribute("href"));
        await blog.Publish("Three", tags: ["Eagle"]);
        Assert.Contains("Eagle 3", (await blog.Visitor().Get("/tags")).Text);
    }

    [Fact]
    public async Task Many_tags_are_cut_into_pages_and_an_unknown_page_is_none()
    {
        await using var blog = new BlogApp();
        for (var article = 0; article < 22; article++)
        {
            await blog.Publish(
                $"Article {article}",
                tags: [.. Enumerable.Range(0, 20).Select(n => $"{(article < 15 ? 'a' : 'b')}{article:00}{n:00}")]);
        }

        var first = await blog.Visitor().Get("/tags");
        Assert.Equal(TagDirectory.PageSize, first.All("main section li").Count);
        Assert.Equal(["A", "A2", "B"], first.All("main nav a").Select(a => a.TextContent));
        var last = await blog.Visitor().Get(first.All("main nav a")[^1].GetAttribute("href")!);
        Assert.Equal(40, last.All("main section li").Count);
        Assert.Equal("B", last.One("main nav [aria-current=page]")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/tags?from=nowhere")).Status);
    }

    [Fact]
    public async Task A_blog_without_tags_says_so() =>
        Assert.Contains("Nothing has been published here yet.", (await new BlogApp().Visitor().Get("/tags")).Text);
}
