using System.Net;
using Blog.Content.Tags;
using Blog.Tests.Content.Taxonomy.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Tags.Admin;

public sealed class TagsTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_that_has_both_merged_tags_keeps_one(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var (from, into) = (await blog.Tag("sqlite3", "sqlite3"), await blog.Tag("SQLite", "sqlite"));
        var (both, one) = (await blog.Article("Both", tags: [from, into]), await blog.Article("One", tags: [from]));
        var question = await ada.Get($"/admin/tags/{from}/merge?into=SQLite");
        Assert.Contains("2 articles will move to “SQLite”.", question.Text, StringComparison.Ordinal);
        await ada.Submit(question, "#merge");
        Assert.Equal(["sqlite"], await blog.TagsOf(both));
        Assert.Equal(["sqlite"], await blog.TagsOf(one));
        var former = await blog.Visitor().Get("/tag/sqlite3");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/tag/sqlite"), (former.Status, former.Location));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_opposite_merges_at_once_one_wins_and_the_other_is_told(Database database)
    {
        blog.On(database);
        // Two browsers: what is said after a redirect travels in a cookie, and one jar would hold only the later.
        var (ada, tab) = (await blog.SignedIn(), await blog.SignedIn());
        for (var pair = 0; pair < 6; pair++)
        {
            var (a, b) = (await blog.Tag($"A{pair}", $"a{pair}"), await blog.Tag($"B{pair}", $"b{pair}"));
            var article = await blog.Article($"Of both {pair}", tags: [a, b]);
            var questions =
                (await ada.Get($"/admin/tags/{a}/merge?into=B{pair}"), await tab.Get($"/admin/tags/{b}/merge?into=A{pair}"));
            var answers = await Task.WhenAll(ada.Submit(questions.Item1, "#merge"), tab.Submit(questions.Item2, "#merge"));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
            Assert.Single(answers, answer => answer.Location == "/admin/tags");
            var loser = answers[0].Location == "/admin/tags" ? tab : ada;
            var told = await loser.Follow(answers.Single(answer => answer.Location != "/admin/tags"));
            Assert.Contains("This was changed after you opened it.", told.Text, StringComparison.Ordinal);
            Assert.Single(await blog.TagsOf(article));
            Assert.Equal(pair + 1, await blog.Db(db => db.Tags.CountAsync()));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_tag_that_nobody_has_cannot_be_merged_into(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var from = await blog.Tag("SQLite", "sqlite");
        var page = await ada.Get($"/admin/tags/{from}/merge?into=Postgres");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            "There is no tag “Postgres”. Choose one from the list.", page.One("#field-into-notes .field-error")!.TextContent);
        Assert.Equal("Postgres", page.One("#field-into")!.GetAttribute("value"));
        Assert.Contains(
            "You cannot merge this with itself.",
            (await ada.Get($"/admin/tags/{from}/merge?into=sqlite")).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_deleted_tag_leaves_its_articles_and_its_address_is_gone(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var tag = await blog.Tag("SQLite", "sqlite");
        var article = await blog.Article("One", tags: [tag]);
        var done = await ada.Follow(await ada.Submit(await ada.Get($"/admin/tags/{tag}/delete"), "#delete"));
        Assert.Contains("Tag “SQLite” deleted.", done.Text, StringComparison.Ordinal);
        Assert.Empty(await blog.TagsOf(article));
        Assert.Equal(HttpStatusCode.Gone, (await blog.Visitor().Get("/tag/sqlite")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_name_that_another_tag_has_in_another_spelling_offers_to_open_that_one(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Tag("C", "c");
        var page = await ada.Submit(await ada.Get("/admin/tags/new"), "#term", null, ("Name", "\uFF43"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            "The tag “C” already has this name or URL.", page.One("#field-Name-notes .field-error")!.TextContent);
        Assert.NotNull(page.One($"a[href='/admin/tags/{id}']"));
    }

    [Theory]
    [InlineData("اردو", "rdw")]
    [InlineData("日本語", "ribenyu")]
    [InlineData("<b>bold</b>", "b-bold-b")]
    [InlineData("admin", "admin")]
    [InlineData("…", "tag")]
    public async Task A_name_in_any_script_gets_an_address(string name, string slug)
    {
        var ada = await blog.SignedIn();
        var list = await ada.Follow(await ada.Submit(await ada.Get("/admin/tags/new"), "#term", null, ("Name", name)));
        Assert.Equal(name, list.One(".main a")!.TextContent);
        Assert.StartsWith("/tag/", list.One(".main .sub")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(slug, (await blog.Db(db => db.Tags.SingleAsync())).Slug);
    }

    [Theory]
    [InlineData("Name", "", "Enter a name.")]
    [InlineData("Name", "   ", "Enter a name.")]
    [InlineData("Name", "bell\u0007here", "control character")]
    [InlineData("Slug", "bell\u0007here", "control character")]
    [InlineData("Description", "bell\u0007here", "control character")]
    public async Task What_cannot_be_is_said_beside_the_field_and_the_rest_is_kept(string field, string typed, string message)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get("/admin/tags/new"), "#term", null,
            [.. new[]
            {
                ("Name", "Kept"), ("Slug", "kept"), ("Description", "Kept as well."),
            }.Select(f => f.Item1 == field ? (field, typed) : f)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.One($"#field-{field}-notes .field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(field == "Description" ? "Kept" : "Kept as well.", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await shared.Db(db => db.Tags.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_NUL_is_refused_and_stores_nothing(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var page = await ada.Submit(await ada.Get("/admin/tags/new"), "#term", null, ("Name", "nul\0here"));
        Assert.InRange((int)page.Status, 400, 499);
        Assert.Equal(0, await blog.Db(db => db.Tags.CountAsync()));
    }

    [Theory]
    [InlineData("Name", 81)]
    [InlineData("Slug", 101)]
    [InlineData("Description", 501)]
    public async Task What_is_too_long_is_refused_and_kept(string field, int length)
    {
        var ada = await shared.SignedIn();
        var text = new string('x', length);
        var page = await ada.Submit(await ada.Get("/admin/tags/new"), "#term", null,
            [.. new[] { ("Name", "Kept") }.Where(f => f.Item1 != field), (field, text)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"Use at most {length - 1} characters.", page.One($"#field-{field}-notes .field-error")!.TextContent);
        Assert.Contains(text, page.Html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Twenty_thousand_tags_are_paged_both_ways_and_filtered_past_accents_and_capitals(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        await blog.Db(async db =>
        {
            db.AddRange(Enumerable.Range(0, 20_000).Select(i => new Tag { Name = $"Wört {i:00000}", Slug = $"wort-{i:00000}" }));
            return await db.SaveChangesAsync();
        });
        var first = await ada.Get("/admin/tags");
        Assert.Equal((50, null), (first.All("tbody tr").Count, first.One("a[rel=prev]")));
        var second = await ada.Get(first.One("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Wört 00050", second.One(".main a")!.TextContent);
        var back = await ada.Get(second.One("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal("Wört 00000", back.One(".main a")!.TextContent);
        Assert.Null(back.One("a[rel=prev]"));
        var last = await ada.Get("/admin/tags?after=wort-19960");
        Assert.Equal((39, null), (last.All("tbody tr").Count, last.One("a[rel=next]")));
        Assert.Equal(["Wört 19999"], (await ada.Get("/admin/tags?q=WORT+19999")).All(".main a").Select(a => a.TextContent));
        Assert.Contains("Nothing found for “zzz”", (await ada.Get("/admin/tags?q=zzz")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get($"/admin/tags?q={new string('x', 4_000)}")).Status);
    }
}
