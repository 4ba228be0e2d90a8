using System.Net;
using Blog.Content.Articles;
using Blog.Content.Tags;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Articles.Admin;

public class PreviewTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_preview_is_the_reader_s_page_of_the_unsaved_form(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var form = await author.Get("/admin/articles/new");
        var page = await author.Submit(
            form, Editing.Form, "Preview", ("Title", "Not yet saved"), ("Body", "## Part\n\nSome *text*."),
            ("Verdict", "**Fine.**"), ("Tags", "fresh"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Not yet saved", page.One("article h1")!.TextContent);
        Assert.NotNull(page.One("article .prose em"));
        Assert.Contains("Preview", page.One("[role=status]")!.TextContent);
        Assert.NotNull(page.One("header .site-head"));
        Assert.Equal("noindex", page.One("meta[name=robots]")!.GetAttribute("content"));
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(
            (0, 0), (await blog.Db(db => db.Set<Article>().CountAsync()), await blog.Db(db => db.Set<Tag>().CountAsync())));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_preview_that_cannot_be_says_why(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var page = await author.Submit(
            await author.Get("/admin/articles/new"), Editing.Form, "Preview", ("Title", ""), ("Body", "Words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Enter a title", page.Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_pane_beside_the_editor_gets_clean_HTML_and_the_count(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var token = (await author.Get("/admin/articles/new")).One("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await author.PostRaw(
            "/admin/articles/preview/text", ("__RequestVerificationToken", token), ("body", "**One** two [x](javascript:alert)"));
        Assert.Contains("\"words\":3", answer.Html);
        Assert.DoesNotContain("javascript", answer.Html);
    }
}
