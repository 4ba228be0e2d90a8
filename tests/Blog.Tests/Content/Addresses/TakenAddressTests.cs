using System.Net;
using Blog.Content.Articles;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Addresses;

/// <summary>An address that readers know is never taken by what they cannot read, nor by chance.</summary>
public class TakenAddressTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_with_the_title_of_a_former_address_gets_another_one(Database database)
    {
        var blog = shared.For(database);
        await Moved(blog, "Amber");
        var id = await blog.Draft("Old Amber");
        Assert.Equal("old-amber-2", await SlugOf(blog, id));
        Assert.Equal("/new-amber", (await blog.Visitor().Get("/old-amber")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_typed_one_is_taken_at_publication_and_the_author_is_told_before(Database database)
    {
        var blog = shared.For(database);
        await Moved(blog, "Birch");
        var ada = await blog.SignedIn();
        var saved = await ada.Submit(await ada.Get("/admin/articles/new"), Editing.Form, null,
            ("Title", "Another Birch"), ("Slug", "old-birch"), ("Body", "Other words."));
        var editor = await ada.Follow(saved);
        Assert.Contains("currently redirects to “/new-birch”", editor.One(".notice-warn")!.TextContent);
        Assert.Equal("/new-birch", (await blog.Visitor().Get("/old-birch")).Location);
        await ada.Follow(await ada.Submit(editor, Editing.Form, null, ("Then", "publish")));
        Assert.Contains("Other words.", (await blog.Visitor().Get("/old-birch")).Text);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/new-birch")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Publishing_at_once_asks_first(Database database)
    {
        var blog = shared.For(database);
        await Moved(blog, "Cedar");
        var ada = await blog.SignedIn();
        var asked = await ada.Submit(await ada.Get("/admin/articles/new"), Editing.Form, null,
            ("Title", "Another Cedar"), ("Slug", "old-cedar"), ("Body", "Other words."), ("Then", "publish"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("currently redirects to “/new-cedar”", asked.One("#field-Slug-notes .field-error")!.TextContent);
        Assert.Contains("Other words.", asked.Html);
        Assert.Equal("/new-cedar", (await blog.Visitor().Get("/old-cedar")).Location);
        await ada.Follow(await ada.Submit(asked, Editing.Form, null, ("Then", "publish")));
        Assert.Contains("Other words.", (await blog.Visitor().Get("/old-cedar")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_scheduled_one_takes_it_at_its_time_and_no_second_draft_may_have_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await Moved(blog, "Dahlia");
        var id = await blog.Draft("Later");
        await blog.Change(id, (desk, article) =>
        {
            article.Schedule(BlogApp.Start.UtcDateTime.AddHours(1), BlogApp.Start.UtcDateTime);
            return desk.SaveAsync(article, "old-dahlia");
        });
        Assert.Equal("/new-dahlia", (await blog.Visitor().Get("/old-dahlia")).Location);
        var second = await ada.Submit(await ada.Get("/admin/articles/new"), Editing.Form, null,
            ("Title", "Second"), ("Slug", "old-dahlia"), ("Body", "Words."));
        Assert.Contains("is already used by “Later”", second.One("#field-Slug-notes .field-error")!.TextContent);
        blog.Clock.Advance(TimeSpan.FromHours(2));
        for (var wait = 0; wait < 200 && (await blog.Visitor().Get("/old-dahlia")).Status != HttpStatusCode.OK; wait++)
        {
            await Task.Delay(50);
        }

        Assert.Contains("Later", (await blog.Visitor().Get("/old-dahlia")).Text);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/new-dahlia")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_that_gives_it_up_or_is_deleted_leaves_it_as_it_was(Database database)
    {
        var blog = shared.For(database);
        await Moved(blog, "Elder");
        var id = await blog.Draft("Draft Elder");
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "old-elder"));
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "elsewhere-elder"));
        Assert.Equal("/new-elder", (await blog.Visitor().Get("/old-elder")).Location);
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "old-elder"));
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        Assert.Equal("/new-elder", (await blog.Visitor().Get("/old-elder")).Location);
        await blog.Change(id, (desk, article) => desk.DeleteAsync(article));
        Assert.Equal("/new-elder", (await blog.Visitor().Get("/old-elder")).Location);
    }

    private static async Task Moved(BlogApp blog, string name)
    {
        var id = await blog.Publish($"Old {name}");
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, $"new-{name}"));
    }

    private static Task<string> SlugOf(BlogApp blog, long id) =>
        blog.Db(db => db.Articles.Where(a => a.Id == id).Select(a => a.Slug).SingleAsync());
}
