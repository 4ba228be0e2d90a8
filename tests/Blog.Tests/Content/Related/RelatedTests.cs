namespace Blog.Tests.Content.Related;

/// <summary>What a reader is offered to read next where the author picked nothing.</summary>
public class RelatedTests
{
    private static readonly DateTime Now = BlogApp.Start.UtcDateTime;

    [Theory, OnSqlite, OnPostgres]
    public async Task Shared_tags_count_more_than_a_category_and_that_more_than_nothing(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Of the same shelf", at: Now.AddDays(-2), category: "Craft");
        await blog.Publish("Of the same tags", at: Now.AddDays(-300), category: "Sea", tags: ["Wood", "Glue"]);
        await blog.Publish("Newest of all", at: Now.AddHours(-1));
        await blog.Publish("The one", at: Now.AddDays(-1), category: "Craft", tags: ["Wood", "Glue"]);
        Assert.Equal("Of the same tags", await NextOf(blog, "/the-one"));
        // It was there before, and had nothing like it.
        Assert.Equal("The one", await NextOf(blog, "/of-the-same-tags"));
        Assert.Equal("The one", await NextOf(blog, "/of-the-same-shelf"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_of_title_and_keywords_relate_what_has_no_tag_and_no_category(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Sharpening a plane iron", at: Now.AddDays(-90));
        await blog.Publish("Boats", at: Now.AddDays(-80));
        await blog.Publish("Which stones", at: Now.AddDays(-2), more: a => a.Keywords = "sharpening, iron");
        await blog.Publish("Nothing of the kind", at: Now.AddDays(-1));
        Assert.Equal("Sharpening a plane iron", await NextOf(blog, "/which-stones"));
        Assert.Equal("Which stones", await NextOf(blog, "/sharpening-a-plane-iron"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_in_another_language_is_not_like_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Holz", at: Now.AddDays(-2), more: a => a.Language = "de", category: "Craft", tags: ["Wood"]);
        await blog.Publish("Wood", at: Now.AddDays(-200), category: "Craft");
        await blog.Publish("Glue", at: Now.AddDays(-1), more: a => a.Language = "en", category: "Craft", tags: ["Wood"]);
        Assert.Equal("Wood", await NextOf(blog, "/glue"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_the_best_is_taken_back_the_page_offers_something_else_at_once_and_then_the_next_best(
        Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Second best", at: Now.AddDays(-400), category: "Sea", tags: ["Wood"]);
        await blog.Publish("Between", at: Now.AddDays(-20));
        await blog.Publish("The one", at: Now.AddDays(-10), category: "Craft", tags: ["Wood", "Glue"]);
        var best = await blog.Publish("Canary", at: Now.AddDays(-5), category: "Craft", tags: ["Wood", "Glue"]);
        Assert.Equal("Canary", await NextOf(blog, "/the-one"));

        await blog.Change(best, (desk, article) =>
        {
            article.Unpublish();
            return desk.SaveAsync(article);
        });
        Assert.DoesNotContain("Canary", (await blog.Visitor().Get("/the-one")).Text);
        await NeighbourTests.Mend(blog);
        await LeadsTo(blog, "/the-one", "Second best");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_authors_pick_comes_first_and_comes_back_when_it_is_published(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Like it", at: Now.AddDays(-3), category: "Craft", tags: ["Wood"]);
        var pick = await blog.Draft("Picked");
        await blog.Publish(
            "The one",
            more: a => (a.ContinueReadingId, a.ContinueReadingTeaser) = (pick, "By hand."),
            category: "Craft",
            tags: ["Wood"]);
        var page = await blog.Visitor().Get("/the-one");
        Assert.Equal("Like it", page.One(".next-title")!.TextContent);
        Assert.DoesNotContain("By hand.", page.Text);

        await blog.Change(pick, (desk, article) =>
        {
            article.Publish(Now);
            return desk.SaveAsync(article);
        });
        page = await blog.Visitor().Get("/the-one");
        Assert.Equal("Picked", page.One(".next-title")!.TextContent);
        Assert.Contains("By hand.", page.Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_series_lists_its_parts_and_marks_the_one_at_hand(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await Part(blog, "Part one", 1);
        Assert.Null((await blog.Visitor().Get("/part-one")).One(".series"));
        await Part(blog, "Part three", 3);
        await Part(blog, "Part two", 2);
        await blog.Draft("Part four", more: a => (a.Series, a.SeriesPlace) = ("The whole bench", 4));
        var series = (await blog.Visitor().Get("/part-two")).One(".series")!;
        Assert.Equal("Part two", series.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal(["/part-one", "/part-three"], series.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/part-one", series.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Contains("Part two", (await blog.Visitor().Get("/part-one")).One(".series")!.TextContent);
    }

    private static Task<long> Part(BlogApp blog, string title, int place) =>
        blog.Publish(title, more: a => (a.Series, a.SeriesPlace) = ("The whole bench", place));

    // The program's own job may have taken the stale row, and is about to commit what it found.
    private static async Task LeadsTo(BlogApp blog, string path, string title)
    {
        for (var tries = 100; tries > 0 && await NextOf(blog, path) != title; tries--)
        {
            await Task.Delay(50);
        }

        Assert.Equal(title, await NextOf(blog, path));
    }

    private static async Task<string> NextOf(BlogApp blog, string path) =>
        (await blog.Visitor().Get(path)).One(".next-title a")!.TextContent;
}
