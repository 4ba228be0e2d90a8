using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Writing;

namespace Blog.Tests.Content.Llms;

public class LlmsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task It_lists_the_newest_articles_and_the_pages_as_Markdown(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site(site => site with { Title = "Owls", Tagline = "Of birds" });
        await blog.Publish(
            "Older [one] *two*", more: a => a.Excerpt = "First\nlines.", at: BlogApp.Start.UtcDateTime.AddDays(-2));
        await blog.Publish("Newer", more: a => a.Excerpt = "Second.");
        await MarkdownFileTests.Page(blog, "About us", PageStatus.Published);
        var page = await blog.Visitor().Get("/llms.txt");
        Assert.Equal("text/plain; charset=utf-8", page.Response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            """
            # Owls

            > Of birds

            ## Articles

            - [Newer](https://blog.example.org/newer.md): Second.
            - [Older \[one\] \*two\*](https://blog.example.org/older-one-two.md): First lines.

            ## Pages

            - [About us](https://blog.example.org/about-us.md)

            ## Optional

            - [Archive](https://blog.example.org/archive/2026): all articles by year and month
            - [Categories](https://blog.example.org/categories)
            - [Tags](https://blog.example.org/tags)
            - [Search](https://blog.example.org/search)
            - [Feed](https://blog.example.org/feed.json): the latest articles in full

            """, page.Html);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_readers_do_not_see_is_in_no_list_nor_in_what_others_say_of_themselves(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        var draft = await blog.Draft("CANARY draft", category: "Birds", tags: "Night");
        await blog.Draft(
            "CANARY later",
            more: a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(1), BlogApp.Start.UtcDateTime),
            category: "Birds",
            tags: "Night");
        await blog.Publish("CANARY hidden", more: a => a.NoIndex = true, at: BlogApp.Start.UtcDateTime.AddDays(-9));
        var binned = await blog.Publish("CANARY binned", category: "Birds", tags: "Night");
        await blog.Publish("Seen", more: a => a.ContinueReadingId = draft, category: "Birds", tags: "Night");
        Assert.Contains("CANARY binned", (await blog.Visitor().Get("/llms.txt")).Html, StringComparison.Ordinal);
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));
        foreach (var path in new[] { "/llms.txt", "/seen.md" })
        {
            Assert.DoesNotContain("CANARY", (await blog.Visitor().Get(path)).Html, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/seen", "/", "/category/birds", "/tag/night", "/author/wilhelmina-testwright", "/archive" })
        {
            Assert.DoesNotContain("CANARY", (await blog.Visitor().Get(path)).One("head")!.InnerHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_bounded()
    {
        await using var blog = new BlogApp();
        for (var number = 1; number <= 101; number++)
        {
            await blog.Publish($"Owl {number}", at: BlogApp.Start.UtcDateTime.AddMinutes(number - 200));
        }

        var text = (await blog.Visitor().Get("/llms.txt")).Html;
        Assert.Contains("/owl-101.md", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/owl-1.md", text, StringComparison.Ordinal);
        Assert.Equal(100, text.Split(".md)").Length - 1);
    }
}
