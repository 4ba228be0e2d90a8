namespace Blog.Tests.Content.Search;

public class SearchFilterTests
{
    [Fact]
    public async Task The_door_to_search_may_be_listed_and_what_is_asked_for_may_not()
    {
        await using var blog = new BlogApp();
        var entry = await blog.Visitor().Get("/search");
        Assert.Empty(entry.All("meta[name=robots]"));
        Assert.Contains(
            "by keyword, category, tag and year",
            entry.One("meta[name=description]")!.GetAttribute("content"),
            StringComparison.Ordinal);
        foreach (var asked in new[] { "?q=owl", "?tag=night", "?year=2026" })
        {
            Assert.Contains(
                "noindex",
                (await blog.Visitor().Get("/search" + asked)).One("meta[name=robots]")!.GetAttribute("content"),
                StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Results_are_narrowed_down_by_category_tag_and_year(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish(
            "Old soup", "A ladle.", at: new DateTime(2024, 12, 31, 23, 30, 0, DateTimeKind.Utc), category: "Kitchen",
            tags: ["steam"]);
        await blog.Publish("New soup", "A ladle.", category: "Kitchen");
        await blog.Publish("Engine", "A ladle of oil.", category: "Garage", tags: ["steam"]);
        Assert.Equal(3, (await SearchTests.Found(blog, "ladle")).Count);
        Assert.Equal(["New soup", "Old soup"], (await SearchTests.Found(blog, "ladle", "&category=kitchen")).Order());
        Assert.Equal(["Engine", "Old soup"], (await SearchTests.Found(blog, "ladle", "&tag=Steam")).Order());
        Assert.Equal(["Old soup"], await SearchTests.Found(blog, "ladle", "&year=2024"));
        Assert.Equal(["Old soup"], await SearchTests.Found(blog, "ladle", "&category=kitchen&tag=steam&year=2024"));
        Assert.Equal(["Engine", "Old soup"], await SearchTests.Found(blog, "", "&tag=steam"));
        Assert.Equal(["Old soup"], await SearchTests.Found(blog, "", "&category=kitchen&tag=steam&year=2024"));
        Assert.Empty(await SearchTests.Found(blog, "ladle", "&category=none"));
        Assert.Empty(await SearchTests.Found(blog, "ladle", "&tag=none"));
        Assert.Empty(await SearchTests.Found(blog, "ladle", "&year=2020"));
    }

    [Fact]
    public async Task The_form_keeps_what_was_chosen_and_the_pages_go_through_all_results()
    {
        await using var blog = new BlogApp();
        for (var number = 1; number <= 23; number++)
        {
            await blog.Publish($"Soup {number}", "A ladle.", category: "Kitchen");
        }

        var visitor = blog.Visitor();
        var page = await visitor.Submit(await visitor.Get("/search"), "form.search", null, ("q", "ladle"));
        page = await visitor.Get("/search?q=ladle&category=kitchen&year=2026");
        Assert.Equal("kitchen", page.One("select[name=category] [selected]")!.GetAttribute("value"));
        Assert.Equal("2026", page.One("select[name=year] [selected]")!.TextContent);
        Assert.Contains("23 articles found", page.Text);
        var found = new List<string>();
        for (var next = page; ;)
        {
            found.AddRange(next.All(".cards h2").Select(h => h.TextContent.Trim()));
            if (next.One("a[rel=next]") is not { } link)
            {
                break;
            }

            next = await visitor.Get(link.GetAttribute("href")!);
        }

        Assert.Equal(23, found.Distinct().Count());
        Assert.Equal(23, found.Count);
    }

    [Fact]
    public async Task The_results_alone_are_the_same_without_the_page_around_them()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Soup", "A ladle.");
        var (page, part) = (await blog.Visitor().Get("/search?q=lad"), await blog.Visitor().Get("/search/results?q=lad"));
        Assert.Equal(page.One("#results")!.InnerHtml.Trim(), part.Document.Body!.InnerHtml.Trim());
        Assert.DoesNotContain("<html", part.Html);
    }
}
