using System.Net;
using Blog.Content.Authors;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Authors.Admin;

public class ProfileTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_anonymous_sees_it(Database database)
    {
        await using var blog = new BlogApp().On(database).WithOwner();
        Assert.StartsWith("/sign-in", (await blog.Visitor().Get("/admin/profile")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_saved_is_shown_again(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var owner = await blog.SignedIn();
        var page = await Save(
            owner, ("Name", "Ada X. Example"), ("Bio", "Writes.\r\nبالعربية 😀 <b>"), ("Website", "example.org/ada"));
        Assert.Contains("Profile saved.", page.Text);
        Assert.Equal("Ada X. Example", page.One("#Name")!.GetAttribute("value"));
        Assert.Equal("Writes.\nبالعربية 😀 <b>", page.One("#Bio")!.TextContent.Trim().ReplaceLineEndings("\n"));
        Assert.Equal("https://example.org/ada", page.One("#Website")!.GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_address_leaves_a_permanent_redirect_at_the_old_one(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var owner = await blog.SignedIn();
        await Save(owner, ("Slug", "Ada L."));
        var former = await blog.Db(db => db.Set<Permalink>().SingleAsync(p => p.Path == "author/ada-example"));
        Assert.Equal((PermalinkKind.Redirect, "author/ada-l"), (former.Kind, former.RedirectTo));
        await Save(owner, ("Slug", "ada-example"));
        Assert.Equal("author/ada-example", (await blog.Db(db => db.Set<Permalink>().SingleAsync())).RedirectTo);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_on_top_of_another_is_told_and_keeps_both_texts(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var owner = await blog.SignedIn();
        var (first, second) = (await owner.Get("/admin/profile"), await owner.Get("/admin/profile"));
        await owner.Submit(first, "#profile", null, ("Bio", "The first tab's words"));
        var conflict = await owner.Submit(second, "#profile", null, ("Bio", "The second tab's words"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("The second tab's words", conflict.One("#Bio")!.TextContent);
        Assert.Contains("The first tab's words", conflict.One("[role=alert]")!.TextContent);
        var resolved = await owner.Follow(await owner.Submit(conflict, "#profile"));
        Assert.Contains("The second tab's words", resolved.One("#Bio")!.TextContent);
    }

    [Theory]
    [InlineData("Name", "Ada\u0010 Example", "after “Ada”, U+0010")]
    [InlineData("Bio", "One\nTwo\u0007", "after “Two”, U+0007")]
    public async Task What_no_page_can_show_is_named_and_taken_out_where_one_says_so(string field, string typed, string said)
    {
        await using var blog = new BlogApp();
        var owner = await blog.SignedIn();
        var page = await owner.Submit(await owner.Get("/admin/profile"), "#profile", null, (field, typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.One($"#{field}-error")!.TextContent);
        var box = page.One("#profile input[type=checkbox]")!.GetAttribute("name")!;
        var saved = await owner.Follow(await owner.Submit(page, "#profile", null, (field, typed), (box, field)));
        Assert.Contains("Profile saved.", saved.Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_field_that_cannot_be_used_says_why_and_keeps_its_text(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var owner = await blog.SignedIn();
        await blog.Db(async db =>
        {
            db.Add(new Author { Name = "Omar", Slug = "omar" });
            return await db.SaveChangesAsync();
        });
        var form = await owner.Get("/admin/profile");
        (string Field, string Value, string Words)[] bad =
        [
            ("Name", "", "Enter your name."), ("Name", new string('n', 81), "Use at most 80 characters."),
            ("Slug", "omar", "Another author already uses this URL."), ("Slug", "!!!", "Use at least one letter or number."),
            ("Slug", new string('s', 101), "Use at most 100 characters."),
            ("Bio", new string('b', 1001), "Use at most 1000 characters."),
            ("Website", "javascript:alert(1)", "Enter a URL such as"),
            ("Website", "https://a:b@example.org", "Enter a URL such as"),
            ("Website", "ftp://example.org", "Enter a URL such as"),
            ("PictureId", "999", "This image no longer exists."),
            ("PictureId", "x", "x"), ("Version", "x", "x"),
        ];
        foreach (var (field, value, words) in bad)
        {
            var answer = await owner.Submit(form, "#profile", null, (field, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(words, answer.Text);
            if (field is not ("PictureId" or "Version" or "Bio"))
            {
                Assert.Equal(value, answer.One($"#{field}")!.GetAttribute("value"));
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_address_to_sign_in_with_needs_the_current_password(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var owner = await blog.SignedIn();
        var form = await owner.Get("/admin/profile/email");
        var refused = await owner.Submit(form, "#email", null, ("Email", "new@example.org"), ("CurrentPassword", "not this one"));
        Assert.Contains("Your current password is incorrect.", refused.One("#CurrentPassword-error")!.TextContent);
        var done = await owner.Follow(
            await owner.Submit(form, "#email", null, ("Email", "new@example.org"), ("CurrentPassword", SignIn.Password)));
        Assert.Contains("Email address changed. Sign in with new@example.org from now on.", done.Text);
        Assert.Equal(HttpStatusCode.Redirect, (await blog.Visitor().TrySignIn("new@example.org")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await blog.Visitor().TrySignIn()).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_password_keeps_this_session_and_ends_the_others(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var (owner, other) = (await blog.SignedIn(), await blog.SignedIn());
        var form = await owner.Get("/admin/profile/password");
        (string, string)[] fields =
            [("CurrentPassword", SignIn.Password), ("Password", "three patient herons"), ("Repeated", "three patient herons")];
        var done = await owner.Follow(await owner.Submit(form, "#password", null, fields));
        Assert.Contains("Password changed.", done.Text);
        blog.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/admin/profile")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Get("/admin/profile")).Status);
    }

    private static async Task<Page> Save(Visitor owner, params (string, string)[] fields) =>
        await owner.Follow(await owner.Submit(await owner.Get("/admin/profile"), "#profile", null, fields));
}
