using System.Net;

namespace Blog.Tests.Content.Articles.Admin;

public class ArticleListTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in(Database database)
    {
        var blog = shared.For(database);
        foreach (var path in new[] { "/admin", "/admin/articles", "/admin/articles/new", "/admin/articles/1" })
        {
            var page = await blog.Visitor().Get(path);
            Assert.Equal(HttpStatusCode.Redirect, page.Status);
            Assert.Contains("/sign-in", page.Location);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_list_says_so_and_offers_to_write(Database database)
    {
        var blog = shared.For(database);
        var page = await (await blog.SignedIn()).Get("/admin/articles");
        Assert.Contains("No articles yet", page.Text);
        Assert.NotNull(page.One(".empty a[href='/admin/articles/new']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tabs_show_each_status_and_count_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        await blog.Draft("A draft of mine");
        await blog.Publish("Out in the world");
        var binned = await blog.Draft("Thrown away");
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));

        Assert.Equal(["Out in the world", "A draft of mine"], Titles(await author.Get("/admin/articles")));
        Assert.Equal(["A draft of mine"], Titles(await author.Get("/admin/articles?status=draft")));
        var bin = await author.Get("/admin/articles?status=trashed");
        Assert.Equal(["Thrown away"], Titles(bin));
        Assert.Equal(["2", "1", "0", "1", "1"], bin.All(".tabs .count").Select(c => c.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Category_tag_and_text_narrow_the_list(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        await blog.Draft("About kettles", category: "Kitchen", tags: "steam");
        await blog.Draft("About Engines", category: "Machines", tags: ["steam", "iron"]);

        Assert.Equal(["About kettles"], Titles(await author.Get("/admin/articles?category=kitchen")));
        Assert.Equal(["About Engines"], Titles(await author.Get("/admin/articles?tag=iron")));
        Assert.Equal(["About Engines"], Titles(await author.Get("/admin/articles?q=eNGine")));
        Assert.Contains("No matches", (await author.Get("/admin/articles?q=zeppelin")).Text);
        Assert.Equal(2, Titles(await author.Get("/admin/articles?category=no-such&tag=%00")).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_lead_on_to_older_articles_and_back(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        for (var number = 1; number <= 27; number++)
        {
            await blog.Draft($"Number {number}");
        }

        var first = await author.Get("/admin/articles");
        Assert.Equal(25, Titles(first).Count);
        var second = await author.Get(first.One("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Number 2", "Number 1"], Titles(second));
        Assert.Null(second.One("a[rel=next]"));
        var back = await author.Get(second.One("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(Titles(first), Titles(back));
    }

    [Theory]
    [InlineData("?before=nonsense&after=-1--2&status=99&category=%27%3B--")]
    [InlineData("?before=9223372036854775807-1-1")]
    [InlineData("?before=1-1-9223372036854775808")]
    [InlineData("?status=Draft%00&q=%F0%9F%92%A5%00")]
    public async Task Garbage_in_the_address_is_ignored(string query)
    {
        Assert.Equal(HttpStatusCode.OK, (await (await shared.SignedIn()).Get("/admin/articles" + query)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_long_query_is_cut_and_one_of_ten_kilobytes_is_refused(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var page = await author.Get($"/admin/articles?q={new string('x', 2_000)}&tag={new string('y', 1000)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(100, page.Value("q")!.Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await author.Get($"/admin/articles?q={new string('x', 10_000)}")).Status);
    }

    [Theory]
    [InlineData("/admin/articles/-1")]
    [InlineData("/admin/articles/999")]
    [InlineData("/admin/articles/99999999999999999999")]
    public async Task An_unknown_article_is_not_found(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await shared.SignedIn()).Get(path)).Status);
    }

    private static List<string> Titles(Page page) => [.. page.All(".table .main > a").Select(a => a.TextContent)];
}
