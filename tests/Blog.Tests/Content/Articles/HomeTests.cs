using System.Net;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Articles;

public class HomeTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_blog_says_so(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var page = await blog.Visitor().Get("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing has been published here yet.", page.Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_newest_comes_first_and_the_featured_on_top(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Oldest", at: Noon);
        await blog.Publish("Chosen", more: a => a.Featured = true, at: Noon.AddDays(1));
        await blog.Publish("Newest", at: Noon.AddDays(2));
        var page = await blog.Visitor().Get("/");
        Assert.Equal(["Chosen", "Newest", "Oldest"], page.All("h2").Select(h => h.TextContent));
        Assert.Equal("Chosen", page.One(".lead h2")!.TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Drafts_scheduled_and_trashed_articles_are_hidden(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Draft("Secret draft");
        await blog.Draft("Secret plan", more: a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(1), BlogApp.Start.UtcDateTime));
        var id = await blog.Publish("Secret bin");
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        foreach (var path in new[] { "/", "/archive", "/search?q=secret", "/author/wilhelmina-testwright" })
        {
            var text = (await blog.Visitor().Get(path)).Text;
            Assert.DoesNotContain("Secret draft", text);
            Assert.DoesNotContain("Secret plan", text);
            Assert.DoesNotContain("Secret bin", text);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_list_is_walked_to_its_end_and_back_without_a_gap(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await SetPageSize(blog, 3);
        for (var n = 1; n <= 8; n++)
        {
            // Two share each time, so that the order among equals must hold too.
            await blog.Publish($"Article {n}", at: Noon.AddHours(n / 2));
        }

        var visitor = blog.Visitor();
        var page = await visitor.Get("/");
        var seen = Titles(page);
        while (page.One("a[rel=next]")?.GetAttribute("href") is { } older)
        {
            page = await visitor.Get(older);
            seen.AddRange(Titles(page));
        }

        Assert.Equal(Enumerable.Range(1, 8).Reverse().Select(n => $"Article {n}"), seen);
        Assert.Equal(["Article 2", "Article 1"], Titles(page));
        page = await visitor.Get(page.One("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(["Article 5", "Article 4", "Article 3"], Titles(page));
        page = await visitor.Get(page.One("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(["Article 8", "Article 7", "Article 6"], Titles(page));
    }

    [Theory]
    [InlineData("/?before=nonsense")]
    [InlineData("/?before=-1")]
    [InlineData("/?after=zzzz-1")]
    [InlineData("/?before=0-0")]
    [InlineData("/?before=ffffffffffffffff-1")]
    [InlineData("/?after=2bca2875f4373fff-1")]
    public async Task A_page_that_is_not_there_is_404(string path)
    {
        await shared.Once(b => b.Publish("Only one"));
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Visitor().Get(path)).Status);
    }

    private static List<string> Titles(Page page) => [.. page.All(".cards h2").Select(h => h.TextContent)];

    private static async Task SetPageSize(BlogApp blog, int size) => await blog.Db(async db =>
    {
        await blog.Services.GetRequiredService<SettingsStore>().SaveAsync(db, new SiteSettings { ArticlesPerPage = size }, 0);
        return size;
    });
}
