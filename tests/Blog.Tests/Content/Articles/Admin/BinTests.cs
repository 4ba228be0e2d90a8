using System.Net;
using Blog.Content.Articles;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Articles.Admin;

public class BinTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_binned_article_is_gone_for_readers_until_it_is_restored_and_published(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Publish("Regretted");
        Assert.Contains(
            "has been moved to Trash", (await author.Follow(await author.Press(id, "trash"))).One(".notice")!.TextContent);
        Assert.Equal(PermalinkKind.Gone, (await blog.At("regretted"))!.Kind);
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/regretted")).Status);

        await author.Press(id, "restoration");
        Assert.Equal(ArticleStatus.Draft, (await blog.Stored("Regretted")).Status);
        await author.Press(id, "publication");
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/regretted")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_from_the_bin_an_article_is_deleted_for_ever(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        var id = await blog.Publish("Doomed");
        Assert.Contains(
            "Only items in Trash",
            (await author.Follow(await author.Press(id, "deletion"))).One(".notice-problem")!.TextContent);

        await author.Press(id, "trash");
        await author.Press(id, "deletion");
        Assert.Equal(0, await blog.Db(db => db.Set<Article>().CountAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/doomed")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_binned_article_can_be_edited_but_not_moved_nor_published_as_it_lies_there(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("Lying there");
        await author.Press(id, "trash");
        await author.Change(id, ("Body", "New words."), ("Slug", "elsewhere"));
        await author.Press(id, "publication");
        var stored = await blog.Stored("Lying there");
        Assert.Equal(("New words.", "lying-there", ArticleStatus.Trashed), (stored.Body, stored.Slug, stored.Status));
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("schedule")]
    [InlineData("unpublish")]
    public async Task Nothing_leaves_the_bin_by_the_editor_s_buttons_and_the_text_is_kept(string then)
    {
        await using var blog = new BlogApp();
        var author = await blog.SignedIn();
        var id = await blog.Draft("Lying there");
        await author.Press(id, "trash");
        var page = await author.Change(id, ("Body", "Precious"), ("Then", then), ("PublishAt", "2027-01-01T10:00"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Precious"), (page.Status, page.Value("Body")));
        Assert.Contains("This article is in Trash. Restore it first.", page.One("[role=alert]:not([hidden])")!.TextContent);
        Assert.Equal(
            (ArticleStatus.Trashed, "Some words."), await blog.Stored("Lying there") is var a ? (a.Status, a.Body) : default);
    }

    [Theory]
    [InlineData("trash")]
    [InlineData("restoration")]
    [InlineData("deletion")]
    [InlineData("publication")]
    [InlineData("schedule")]
    public async Task Verbs_on_unknown_articles_are_not_found(string verb)
    {
        var author = await shared.SignedIn();
        var token = (await author.Get("/admin/articles/new")).One("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await author.PostRaw($"/admin/articles/-3/{verb}", ("__RequestVerificationToken", token))).Status);
    }
}
