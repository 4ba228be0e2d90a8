using System.Net;
using Blog.Content.Articles;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Articles;

/// <summary>What the second and each further page of a list says of itself, and its one address.</summary>
public class ListPageTests
{
    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_after_the_first_has_a_title_a_description_and_an_address_of_its_own(Database database)
    {
        await using var blog = await Listed(database, "en");
        foreach (var (path, title, about) in new[]
        {
            ("/", "All articles", "The latest articles on A new blog."),
            ("/category/birds", "Birds", "Articles about Birds on A new blog."),
            ("/tag/night", "Night", "Articles about Night on A new blog."),
            ("/author/wilhelmina-testwright", "Wilhelmina Testwright", "Writes tests."),
        })
        {
            var first = await blog.Visitor().Get(path);
            Assert.Equal((about, SiteWords.Address + path), (Description(first), Canonical(first)));
            Assert.DoesNotContain("page 1", first.Document.Title);
            var second = await blog.Visitor().Get(first.One("a[rel=next]")!.GetAttribute("href")!);
            Assert.Equal(($"{title} – page 2 · A new blog", "Page 2: " + about), (second.Document.Title, Description(second)));
            Assert.Equal(SiteWords.Address + second.Path, Canonical(second));
            Assert.Equal(Canonical(second), second.One("meta[property='og:url']")!.GetAttribute("content"));
            Assert.Equal(path, second.One("a[rel=prev]")!.GetAttribute("href"));
            var third = await blog.Visitor().Get(second.One("a[rel=next]")!.GetAttribute("href")!);
            Assert.Equal(($"{title} – page 3 · A new blog", "Page 3: " + about), (third.Document.Title, Description(third)));
            Assert.Equal(second.Path, third.One("a[rel=prev]")!.GetAttribute("href"));
            Assert.Null(third.One("a[rel=next]"));
        }
    }

    [Fact]
    public async Task It_says_so_in_the_reader_s_language()
    {
        await using var blog = await Listed(Database.Sqlite, "de");
        var first = await blog.Visitor().Get("/category/birds");
        var second = await blog.Visitor().Get(first.One("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(("Birds – Seite 2 · A new blog", "Seite 2: Artikel über Birds auf A new blog."),
            (second.Document.Title, Description(second)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_cursor_leads_to_the_page_by_one_redirect(Database database)
    {
        await using var blog = await Listed(database, "en");
        var visitor = blog.Visitor();
        var second = (await visitor.Get("/tag/night")).One("a[rel=next]")!.GetAttribute("href")!;
        // Earlier builds linked back by the first row of a page.
        await Moved("/tag/night?after=" + new Cursor(Noon.AddHours(-4), 5), to: second);
        await Moved("/tag/night?after=" + new Cursor(Noon.AddHours(-2), 3), to: "/tag/night");
        await Moved($"{second}&after={new Cursor(Noon.AddHours(-4), 5)}", to: second);
        await Moved(second.ToUpperInvariant().Replace("/TAG/NIGHT?BEFORE", "/tag/night?before"), to: second);
        // Between two rows, and above all of them.
        await Moved($"/tag/night?before={new Cursor(Noon.AddHours(-1).AddMinutes(-1), 900)}", to: second);
        await Moved("/tag/night?before=" + new Cursor(Noon.AddYears(9), 1), to: "/tag/night");
        // The article is gone whose place in the list was the page's address.
        var id = await blog.Db(db => db.Articles.Where(a => a.Title == "Number 2").Select(a => a.Id).SingleAsync());
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        var answer = await visitor.Get(second);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(answer.Location!)).Status);

        async Task Moved(string from, string to)
        {
            var moved = await visitor.Get(from);
            Assert.Equal((HttpStatusCode.MovedPermanently, to), (moved.Status, moved.Location));
        }
    }

    // Two on a page: the numbers 1 to 5, the newest first.
    private static async Task<BlogApp> Listed(Database database, string language)
    {
        var blog = new BlogApp().On(database);
        await blog.Site(site => site with { ArticlesPerPage = 2, Language = language });
        for (var number = 1; number <= 5; number++)
        {
            await blog.Publish($"Number {number}", at: Noon.AddHours(1 - number), category: "Birds", tags: "Night");
        }

        return blog;
    }

    private static string? Description(Page page) => page.One("meta[name=description]")?.GetAttribute("content");

    private static string? Canonical(Page page) => page.One("link[rel=canonical]")?.GetAttribute("href");
}
