using System.Net;
using Blog.Content.Pages;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Pages.Admin;

public sealed class PagesTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_is_hidden_until_it_is_published_and_then_stands_in_the_menu(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var draft = await ada.Follow(await NewPage(ada, "Save draft", ("InMenu", "true")));
        Assert.Contains("Saved as a draft.", draft.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/about-us")).Status);
        await ada.Submit(draft, "#page", "publish");
        var read = await blog.Visitor().Get("/about-us");
        Assert.Equal((HttpStatusCode.OK, "About us"), (read.Status, read.One("h1")!.TextContent));
        Assert.NotNull(read.One(".site-nav a[href='/about-us']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_address_leaves_a_permanent_redirect_behind(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var page = await ada.Follow(await NewPage(ada, "publish"));
        await ada.Submit(page, "#page", null, ("Slug", "Über uns"));
        var former = await blog.Visitor().Get("/about-us");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/uber-uns"), (former.Status, former.Location));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_bin_answers_410_and_gives_the_page_back_as_a_draft(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var page = await ada.Follow(await NewPage(ada, "publish"));
        var list = await ada.Follow(await ada.Submit(page, "#trash"));
        Assert.Contains("“About us” has been moved to Trash.", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/about-us")).Status);
        var back = await ada.Follow(await ada.Submit(await ada.Get(page.Path), "#restore"));
        Assert.Contains("has been restored as a draft.", back.Text, StringComparison.Ordinal);
        await ada.Submit(back, "#page", "publish");
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/about-us")).Status);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("unpublish")]
    public async Task Nothing_leaves_the_bin_by_the_editor_s_buttons_and_the_text_is_kept(string then)
    {
        var ada = await blog.SignedIn();
        var page = await ada.Follow(await NewPage(ada, "publish"));
        await ada.Submit(page, "#trash");
        var refused = await ada.Submit(await ada.Get(page.Path), "#page", null, ("Body", "Precious"), ("Then", then));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(
            "This page is in Trash. Restore it first.", refused.One(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Precious", refused.One("[name=Body]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PageStatus.Trashed, (await blog.Db(db => db.Pages.SingleAsync())).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_what_is_in_the_bin_is_deleted_for_ever_and_its_address_stays_gone(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var page = await ada.Follow(await NewPage(ada, "publish"));
        var id = page.Path.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get($"/admin/pages/{id}/deletion")).Status);
        await ada.Submit(page, "#trash");
        await ada.Submit(await ada.Get($"/admin/pages/{id}/deletion"), "#delete");
        Assert.Equal(0, await blog.Db(db => db.Pages.CountAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/about-us")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_preview_shows_unsaved_text_in_the_readers_layout_and_saves_nothing(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var fields = new[] { ("Title", "Not yet"), ("Body", "Some **bold** words.") };
        var form = await ada.Get("/admin/pages/new");
        var token = form.One("#page input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var preview = await ada.PostRaw("/admin/pages/preview", [.. fields, ("__RequestVerificationToken", token)]);
        Assert.Equal("bold", preview.One(".prose strong")!.TextContent);
        Assert.NotNull(preview.One(".site-nav"));
        Assert.NotNull(preview.One("meta[name=robots][content=noindex]"));
        Assert.Equal(0, await blog.Db(db => db.Pages.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_who_save_the_same_page_lose_no_text(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var made = await ada.Follow(await NewPage(ada, "Save draft"));
        var (mine, theirs) = (await ada.Get(made.Path), await ada.Get(made.Path));
        await ada.Submit(theirs, "#page", null, ("Body", "Their words."));
        var conflict = await ada.Submit(mine, "#page", null, ("Body", "My words."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["My words.", "Their words."], conflict.All(".conflict pre").Select(p => p.TextContent));
        await ada.Submit(conflict, "#page");
        Assert.Equal("My words.", await blog.Db(db => db.Pages.Select(p => p.Body).SingleAsync()));
    }

    [Theory]
    [InlineData("Title", "", "Enter a title.")]
    [InlineData("Slug", "admin", "is reserved")]
    [InlineData("Language", "klingon!", "Enter a language code")]
    [InlineData("Direction", "Sideways", "Choose a text direction.")]
    [InlineData("MenuOrder", "first", "Enter a whole number from 0 to 999.")]
    [InlineData("MenuOrder", "-1", "Enter a whole number from 0 to 999.")]
    [InlineData("Excerpt", "bell\u0007", "control character")]
    public async Task What_cannot_be_is_said_beside_the_field_and_the_text_is_kept(string field, string typed, string message)
    {
        var ada = await shared.SignedIn();
        var page = await NewPage(ada, "publish", (field, typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.One($"#field-{field}-notes .field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>kept</script> نص 🌟", page.One("#field-Body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await shared.Db(db => db.Set<StaticPage>().CountAsync()));
    }

    [Theory]
    [InlineData("/admin/pages/99")]
    [InlineData("/admin/pages/-1")]
    [InlineData("/admin/pages?status=nothing")]
    [InlineData("/admin/pages?after=zzz")]
    public async Task What_is_not_there_answers_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await shared.SignedIn()).Get(path)).Status);

    private static async Task<Page> NewPage(Visitor ada, string button, params (string Name, string Value)[] changes)
    {
        (string Name, string Value)[] fields = [("Title", "About us"), ("Body", "Words. <script>kept</script> نص 🌟")];
        return await ada.Submit(await ada.Get("/admin/pages/new"), "#page", button,
            [.. fields.Where(f => changes.All(c => c.Name != f.Name)), .. changes]);
    }
}
