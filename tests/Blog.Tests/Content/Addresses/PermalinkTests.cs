using System.Net;
using Blog.Content.Articles;
using Blog.Content.Slugs;
using Blog.Core.Permalinks;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Addresses;

public class PermalinkTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_slug_redirects_for_ever_even_after_a_second_change(Database database)
    {
        var blog = shared.For(database);
        var id = await blog.Publish("First name");
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "second-name"));
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "third-name"));
        foreach (var old in new[] { "/first-name", "/second-name" })
        {
            var page = await blog.Visitor().Get(old);
            Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
            Assert.Equal("/third-name", page.Location);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_slug_can_change_there_and_back(Database database)
    {
        var blog = shared.For(database);
        var id = await blog.Publish("Here");
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "there"));
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "here"));
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/here")).Status);
        Assert.Equal("/here", (await blog.Visitor().Get("/there")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_trashed_article_is_gone_and_a_restored_and_published_one_is_back(Database database)
    {
        var blog = shared.For(database);
        var id = await blog.Publish("Coming and going");
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/coming-and-going")).Status);
        await blog.Change(id, (desk, article) => desk.RestoreAsync(article));
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/coming-and-going")).Status);
        await blog.Change(id, (desk, article) =>
        {
            article.Publish(BlogApp.Start.UtcDateTime);
            return desk.SaveAsync(article);
        });
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/coming-and-going")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_deleted_article_stays_gone_until_another_takes_its_address(Database database)
    {
        var blog = shared.For(database);
        var id = await blog.Publish("Short lived");
        await blog.Change(id, (desk, article) => desk.DeleteAsync(article));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/short-lived")).Status);
        var another = await blog.Publish("Short lived");
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/short-lived-2")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/short-lived")).Status);
        await blog.Change(another, (desk, article) => desk.SaveAsync(article, "short-lived"));
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/short-lived")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_readers_never_saw_leaves_no_address(Database database)
    {
        var blog = shared.For(database);
        var id = await blog.Draft("CANARY layoffs in March");
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "canary-spring"));
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/canary-spring")).Status);
        await blog.Change(id, (desk, article) => desk.RestoreAsync(article));
        await blog.Change(id, (desk, article) =>
        {
            article.Publish(BlogApp.Start.UtcDateTime);
            return desk.SaveAsync(article);
        });
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/canary-spring")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/canary-layoffs-in-march")).Status);
        var secret = await blog.Draft("CANARY merger");
        await blog.Change(secret, (desk, article) => desk.DeleteAsync(article));
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/canary-merger")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_at_the_address_of_what_is_gone_changes_nothing_for_readers(Database database)
    {
        var blog = shared.For(database);
        var id = await blog.Publish("Gone for good");
        await blog.Change(id, (desk, article) => desk.DeleteAsync(article));
        var draft = await blog.Draft("Another one in its place");
        await blog.Change(draft, (desk, article) => desk.SaveAsync(article, "gone-for-good"));
        await blog.Change(draft, (desk, article) => desk.SaveAsync(article));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/gone-for-good")).Status);
        await blog.Change(draft, (desk, article) =>
        {
            article.Publish(BlogApp.Start.UtcDateTime);
            return desk.SaveAsync(article);
        });
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/gone-for-good")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Titles_that_are_equal_or_name_a_route_get_an_address_of_their_own(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Twice");
        await blog.Publish("Twice");
        await blog.Publish("Archive");
        await blog.Publish("🙈 !!!");
        await blog.Publish("...");
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/twice-2")).Status);
        Assert.Equal("Archive", (await blog.Visitor().Get("/archive-2")).One("h1")!.TextContent);
        var slugs = await blog.Db(db => Task.FromResult(db.Set<Article>().Select(a => a.Slug).ToList()));
        Assert.All(slugs, s => Assert.Matches("^[a-z0-9-]+$", s));
        Assert.Equal(5, slugs.Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_slug_of_a_route_or_of_another_article_is_refused(Database database)
    {
        var blog = shared.For(database);
        await blog.Publish("Mine");
        var id = await blog.Publish("Other");
        await blog.Change(id, async (desk, article) =>
        {
            Assert.Equal(
                PermalinkRefusal.Taken,
                (await Assert.ThrowsAsync<SlugRefusedException>(() => desk.SaveAsync(article, "mine"))).Refusal);
            Assert.Equal(
                PermalinkRefusal.Reserved,
                (await Assert.ThrowsAsync<SlugRefusedException>(() => desk.SaveAsync(article, "Search"))).Refusal);
        });
    }

    [Theory]
    [InlineData("/Upper-Case/", "/upper-case")]
    [InlineData("/UPPER-CASE", "/upper-case")]
    public async Task Another_spelling_of_an_address_leads_to_the_one(string asked, string expected)
    {
        await shared.Once(b => b.Publish("Upper case"));
        var page = await shared.Visitor().Get(asked);
        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal(expected, page.Location);
    }

    [Theory]
    [InlineData("/no-such")]
    [InlineData("/a/b/c/d")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/category/none")]
    [InlineData("/category/-1")]
    [InlineData("/tag/%F0%9F%99%88")]
    [InlineData("/author/%2e%2e%2fadmin")]
    [InlineData("/archive/0")]
    [InlineData("/archive/99999999999")]
    [InlineData("/archive/2026/13")]
    [InlineData("/error/200")]
    public async Task An_unknown_address_is_a_404_or_400_in_words(string path)
    {
        var page = await shared.Visitor().Get(path);
        Assert.Contains(page.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_404_has_a_search_box_and_a_query_of_10_KB_is_refused(Database database)
    {
        var blog = shared.For(database);
        var page = await blog.Visitor().Get("/nothing-here");
        Assert.NotNull(page.One("form[role=search] input[name=q]"));
        foreach (var path in new[] { "/", "/archive", "/no-such" })
        {
            var refused = await blog.Visitor().Get(path + "?x=" + new string('a', 10_000));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains("Something went wrong.", refused.Text);
        }
    }
}
