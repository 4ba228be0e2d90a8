using System.Net;
using System.Text.RegularExpressions;
using Blog.Content.Articles;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Reading;

public class ArticlePageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_has_every_part(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("What to read next", "Another text.", a => a.Excerpt = "Its own summary.");
        var body = "Opening words here.\n\n## First part\n\nText.\n\n### A detail\n\nText.\n\n## Second part\n\n"
            + string.Join(' ', Enumerable.Repeat("word", 1700));
        await blog.Publish("The long one", body, a =>
        {
            a.Subtitle = "With a subtitle";
            a.Keywords = "open source, models";
            a.Verdict = "**The Analysis:** it holds.";
            a.VerdictLabel = "Final Verdict";
            a.ContinueReadingId = 1;
            a.ContinueReadingTeaser = "A teaser by hand.";
            a.Series = "Long reads";
            a.SeriesPlace = 2;
        }, at: new DateTime(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc), category: "AI", tags: ["Models", "Open source"]);

        var page = await blog.Visitor().Get("/the-long-one");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("The long one", page.One("h1")!.TextContent);
        Assert.Equal("With a subtitle", page.One(".subtitle")!.TextContent);
        Assert.Equal(
            "2026-02-13 | AI | Wilhelmina Testwright | 9 min read",
            Regex.Replace(page.One(".article-head .meta")!.TextContent, @"\s+", " ").Trim());
        Assert.Equal(["First part", "A detail", "Second part"], page.All(".toc a").Select(a => a.TextContent));
        Assert.All(page.All(".toc a"), a => Assert.NotNull(page.Document.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal("Final Verdict", page.One(".verdict h2")!.TextContent);
        Assert.Equal("The Analysis:", page.One(".verdict strong")!.TextContent);
        Assert.Equal("What to read next", page.One(".next-title a")!.TextContent);
        Assert.Contains("A teaser by hand.", page.One(".next")!.TextContent);
        Assert.Equal(["Models", "Open source"], page.All(".tags a").Select(a => a.TextContent));
        Assert.Contains("Long reads, part 2", page.Text);
        Assert.Equal("The long one · A new blog", page.Document.Title);
        Assert.Equal("open source, models", page.One("meta[name=keywords]")!.GetAttribute("content"));
        Assert.Equal("http://localhost/the-long-one", page.One("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Empty(page.All("[style]"));
        Assert.Empty(page.All("script:not([type='application/ld+json'])"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_pick_the_page_offers_another_article(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("An older one", at: new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), category: "Craft");
        await blog.Publish("Of another shelf", category: "Web");
        await blog.Publish("The one", category: "Craft");
        Assert.Equal("An older one", (await blog.Visitor().Get("/the-one")).One(".next-title a")!.TextContent);
        Assert.Equal("The one", (await blog.Visitor().Get("/of-another-shelf")).One(".next-title a")!.TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_in_Urdu_runs_from_right_to_left_on_an_English_blog(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("اردو", "ایک پیراگراف۔", a => a.Language = "ur");
        var slug = await blog.Db(db => db.Articles.Select(a => a.Slug).SingleAsync());
        var article = (await blog.Visitor().Get("/" + slug)).One("article")!;
        Assert.Equal("rtl", article.GetAttribute("dir"));
        Assert.Equal("ur", article.GetAttribute("lang"));
        Assert.Equal("rtl", article.Owner!.DocumentElement.GetAttribute("dir"));
        Assert.Equal("auto", article.Owner.QuerySelector(".site-foot p")!.GetAttribute("dir"));
    }

    [Fact]
    public async Task An_uncached_article_costs_at_most_two_queries()
    {
        await using var blog = new BlogApp().With("Cache:Enabled", "false");
        await blog.Publish("Next", category: "AI");
        await blog.Publish(
            "Counted", "## A\n\nx\n\n## B\n\ny", a => a.Verdict = "Yes.", category: "AI", tags: ["One", "Two", "Three"]);
        await blog.Visitor().Get("/counted");
        using var counter = new QueryCounter(blog.Folder);
        var page = await blog.Visitor().Get("/counted");
        Assert.Equal("Counted", page.One("h1")!.TextContent);
        Assert.InRange(counter.Count, 1, 2);
    }

    [Fact]
    public async Task The_reading_time_takes_the_verdict_along()
    {
        await using var blog = new BlogApp();
        await blog.Publish(
            "As long as the first one", string.Join(' ', Enumerable.Repeat("word", 1596)),
            a => a.Verdict = string.Join(' ', Enumerable.Repeat("word", 56)));
        Assert.Contains("9 min read", (await blog.Visitor().Get("/as-long-as-the-first-one")).One(".meta")!.TextContent);
    }

    [Theory]
    [InlineData("Delve deeper into AI: Deep learning: the basics", "Delve deeper into AI: Deep learning: the basics", 0)]
    [InlineData("A teaser by hand.", "Deep learning: the basics", 1)]
    public async Task A_teaser_that_names_the_next_article_is_its_link(string teaser, string link, int more)
    {
        await using var blog = new BlogApp();
        var next = await blog.Publish("Deep learning: the basics");
        await blog.Publish("Agents", "Words.", a => (a.ContinueReadingId, a.ContinueReadingTeaser) = (next, teaser));
        var box = (await blog.Visitor().Get("/agents")).One(".next")!;
        Assert.Equal(link, box.QuerySelector("a")!.TextContent);
        Assert.Equal(more, box.QuerySelectorAll("p").Length - 1);
    }
}
