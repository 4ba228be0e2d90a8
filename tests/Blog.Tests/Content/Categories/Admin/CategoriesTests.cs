using System.Net;
using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Tests.Content.Taxonomy.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Categories.Admin;

public sealed class CategoriesTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_anonymous_sees_the_list(Database database)
    {
        blog.On(database);
        var page = await blog.Visitor().Get("/admin/categories");
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Contains("/sign-in", page.Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_blog_says_that_there_is_none_and_how_to_make_one(Database database)
    {
        blog.On(database);
        var page = await (await blog.SignedIn()).Get("/admin/categories");
        Assert.Contains("No categories yet", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One(".empty a[href='/admin/categories/new']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_category_stands_in_the_list_and_has_a_page(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var made = await ada.Submit(await ada.Get("/admin/categories/new"), "#term", null, ("Name", "Künstliche Intelligenz"),
            ("Description", "On models."));
        var list = await ada.Follow(made);
        Assert.Contains("Category “Künstliche Intelligenz” created.", list.Text, StringComparison.Ordinal);
        Assert.Equal("/category/kunstliche-intelligenz", list.One(".main .sub")!.TextContent);
        Assert.Equal("On models.", await blog.Db(db => db.Categories.Select(c => c.Description).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_counts_published_articles_and_all_that_are_not_in_the_bin(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var category = await blog.Category("AI", "ai");
        await blog.Article("One", category);
        await blog.Article("Two", category);
        await blog.Article("Three", category, published: false);
        var page = await ada.Get("/admin/categories");
        Assert.Equal(["2", "3"], page.All("td.number").Select(c => c.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_address_leaves_a_permanent_redirect_behind(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Category("AI", "ai");
        var saved = await ada.Submit(await ada.Get($"/admin/categories/{id}"), "#term", null, ("Slug", "Machine Learning"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var former = await blog.Visitor().Get("/category/ai");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/category/machine-learning"), (former.Status, former.Location));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_address_that_another_has_is_refused_beside_the_field_and_the_merge_is_offered(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        await blog.Category("Machines", "machines");
        var id = await blog.Category("AI", "ai");
        var page = await ada.Submit(
            await ada.Get($"/admin/categories/{id}"), "#term", null, ("Name", "Apparatus"), ("Slug", "machines"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            "The category “Machines” already has this name or URL.",
            page.One("#field-Slug-notes .field-error")!.TextContent);
        Assert.Equal("Apparatus", page.One("#field-Name")!.GetAttribute("value"));
        Assert.NotNull(page.One($"a[href='/admin/categories/{id}/merge?into=machines']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Merging_says_how_many_articles_move_then_moves_them_and_redirects(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var (from, into) = (await blog.Category("AI", "ai"), await blog.Category("Machines", "machines"));
        var one = await blog.Article("One", from);
        await blog.Article("Two", from, published: false);
        var choice = await ada.Get($"/admin/categories/{from}/merge");
        Assert.Equal(["Machines"], choice.All("#others option").Select(o => o.GetAttribute("value")));

        var question = await ada.Get($"/admin/categories/{from}/merge?into=Machines");
        Assert.Contains("2 articles will move to “Machines”.", question.Text, StringComparison.Ordinal);
        var done = await ada.Follow(await ada.Submit(question, "#merge"));

        Assert.Contains("“AI” has been merged into the category “Machines”.", done.Text, StringComparison.Ordinal);
        Assert.Equal([into, into], await blog.Db(db => db.Articles.Select(a => a.CategoryId!.Value).ToArrayAsync()));
        var former = await blog.Visitor().Get("/category/ai");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/category/machines"), (former.Status, former.Location));
        Assert.Equal(2, await blog.Db(db => db.Articles.Where(a => a.Id == one).Select(a => a.Version).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_category_that_changed_since_the_question_is_not_merged(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var from = await blog.Category("AI", "ai");
        await blog.Category("Machines", "machines");
        var question = await ada.Get($"/admin/categories/{from}/merge?into=machines");
        await ada.Submit(await ada.Get($"/admin/categories/{from}"), "#term", null, ("Name", "Renamed"));
        var page = await ada.Follow(await ada.Submit(question, "#merge"));
        Assert.Contains("This was changed after you opened it", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, await blog.Db(db => db.Categories.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Deleting_asks_first_and_leaves_the_articles_without_category_and_the_address_gone(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Category("AI", "ai");
        await blog.Article("One", id);
        var question = await ada.Get($"/admin/categories/{id}/delete");
        Assert.Contains("Used in 1 article. The articles are kept, without a category.", question.Text, StringComparison.Ordinal);
        await ada.Submit(question, "#delete");
        Assert.Null(await blog.Db(db => db.Articles.Select(a => a.CategoryId).SingleAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/category/ai")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_who_save_the_same_category_lose_no_text(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Category("AI", "ai");
        var (mine, theirs) = (await ada.Get($"/admin/categories/{id}"), await ada.Get($"/admin/categories/{id}"));
        await ada.Submit(theirs, "#term", null, ("Description", "Their words."));
        var conflict = await ada.Submit(mine, "#term", null, ("Description", "My words."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["My words.", "Their words."], conflict.All(".conflict pre").Select(p => p.TextContent));
        Assert.Equal("My words.", conflict.One("#field-Description")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(conflict, "#term")).Status);
        Assert.Equal("My words.", await blog.Db(db => db.Categories.Select(c => c.Description).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_of_a_category_that_was_deleted_meanwhile_keeps_its_text_and_can_make_it_anew(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Category("AI", "ai");
        var form = await ada.Get($"/admin/categories/{id}");
        await ada.Submit(await ada.Get($"/admin/categories/{id}/delete"), "#delete");
        var page = await ada.Submit(form, "#term", null, ("Description", "Still here."));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("This category has been deleted.", page.Text, StringComparison.Ordinal);
        await ada.Submit(page, "#term");
        Assert.Equal("Still here.", await blog.Db(db => db.Categories.Select(c => c.Description).SingleAsync()));
    }

    [Theory]
    [InlineData("/admin/categories/-1")]
    [InlineData("/admin/categories/99")]
    [InlineData("/admin/categories/99999999999999999999")]
    [InlineData("/admin/categories/99/merge")]
    [InlineData("/admin/categories/99/delete")]
    [InlineData("/admin/categories?after=zzz")]
    public async Task What_is_not_there_answers_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await shared.SignedIn()).Get(path)).Status);
}
