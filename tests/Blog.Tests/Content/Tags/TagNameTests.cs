using System.Net;
using Blog.Content.Articles;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Core.Texts;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Tags;

/// <summary>A tag is known by its name, not by what is left of it in an address.</summary>
public class TagNameTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Names_that_differ_by_a_sign_or_a_letter_are_tags_of_their_own(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("One", tags: ["C", "C++", "C#", ".NET", "NET", "世界", "视界", "R", "R*"]);
        Assert.Equal(
            [(".NET", "dotnet"), ("C", "c"), ("C#", "csharp"), ("C++", "cpp"), ("NET", "net"), ("R", "r"), ("R*", "r-2")],
            (await Tags(blog)).Where(t => t.Name[0] < 128));
        var chinese = (await Tags(blog)).Where(t => t.Name[0] > 128).Select(t => t.Slug).Order().ToList();
        Assert.Equal(chinese[0] + "-2", chinese[1]);
        Assert.Equal("C++", (await blog.Visitor().Get("/tag/cpp")).One("h1")!.TextContent.Trim());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Case_width_accents_composition_and_spaces_make_no_other_tag(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("One", tags: ["Café  au lait", "ＡＩ", "カﾞ"]);
        await blog.Publish("Two", tags: ["CAFE\u0301 AU LAIT", "ai", "ガ"]);
        Assert.Equal(3, (await Tags(blog)).Count);
        Assert.Equal(2, (await blog.Visitor().Get("/search?tag=AI")).All(".cards h2, .cards h3").Count);
    }

    [Fact]
    public async Task A_tag_with_a_comma_in_its_name_stays_in_one_piece()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var id = await blog.Publish("One", tags: ["Beta, the second", "x، y", "Plain"]);
        await ada.Change(id, ("Body", "Other words."));
        Assert.Equal(["Beta, the second", "Plain", "x، y"], (await Tags(blog)).Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await blog.Visitor().Get("/one")).All(".tags a").Count);
        Assert.Equal(["a", "b", "c"], CommaList.Read("a, b,c", ["a, c"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_merged_or_deleted_tag_does_not_come_back_from_an_open_editor(bool isMerged)
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var id = await blog.Publish("One", tags: ["Sq one", "Sq two"]);
        var open = await ada.Get($"/admin/articles/{id}");
        var desk = blog.Services.CreateScope().ServiceProvider;
        var tags = await desk.GetRequiredService<BlogDbContext>().Tags.OrderBy(t => t.Id).ToListAsync();
        await (isMerged
            ? desk.GetRequiredService<TagDesk>().MergeAsync(tags[0], tags[1])
            : desk.GetRequiredService<TagDesk>().DeleteAsync(tags[0]));
        var refused = await ada.Submit(open, Editing.Form, null, ("Title", "One more"));
        await ada.Submit(refused, Editing.Form, null, ("Title", "One more"));
        Assert.Equal("Sq two", Assert.Single(await Tags(blog)).Name);
        Assert.Equal(["Sq two"], (await blog.Visitor().Get("/one")).All(".tags a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_typed_address_that_readers_know_as_another_tag_s_is_taken_after_a_warning()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        await blog.Publish("One", tags: ["Alpha", "Beta"]);
        var tags = await blog.Db(db => db.Tags.OrderBy(t => t.Name).Select(t => t.Id).ToListAsync());
        await ada.Submit(await ada.Get($"/admin/tags/{tags[0]}"), "#term", null, ("Slug", "first"));
        var warned = await ada.Submit(await ada.Get($"/admin/tags/{tags[1]}"), "#term", null, ("Slug", "alpha"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.Status);
        Assert.Contains("“/tag/alpha” currently redirects to “/tag/first”.", warned.Error("Slug"));
        Assert.Equal("/tag/first", (await blog.Visitor().Get("/tag/alpha")).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(warned, "#term")).Status);
        Assert.Equal("Beta", (await blog.Visitor().Get("/tag/alpha")).One("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("C\u00ad")]
    [InlineData("\u200bC")]
    [InlineData("C\ufe0f")]
    public async Task What_nobody_sees_makes_no_other_tag(string name)
    {
        await using var blog = new BlogApp();
        await blog.Publish("One", tags: ["C"]);
        await blog.Publish("Two", tags: [name]);
        Assert.Equal("C", Assert.Single(await Tags(blog)).Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_keeps_its_tag_after_the_tag_was_renamed_or_moved(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Publish("One", tags: ["AI"]);
        var open = await ada.Get($"/admin/articles/{id}");
        var tag = await blog.Db(db => db.Tags.Select(t => t.Id).SingleAsync());
        await ada.Submit(await ada.Get($"/admin/tags/{tag}"), "#term", null, ("Name", "Thinking machines"), ("Slug", "machines"));
        // The editor was opened before, and shows the old name.
        var saved = await ada.Submit(open, Editing.Form, null, ("Title", "One more"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal([("Thinking machines", "machines")], await Tags(blog));
        await ada.Submit(await ada.Get($"/admin/articles/{id}"), Editing.Form, null, ("Title", "And once more"));
        Assert.Equal([("Thinking machines", "machines")], await Tags(blog));
        Assert.Contains("And once more", (await blog.Visitor().Get("/tag/machines")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_tag_does_not_take_the_address_that_a_renamed_one_left(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Publish("One", tags: ["Bird"]);
        var tag = await blog.Db(db => db.Tags.Select(t => t.Id).SingleAsync());
        await ada.Submit(await ada.Get($"/admin/tags/{tag}"), "#term", null, ("Name", "Birds"), ("Slug", "birds"));
        await blog.Publish("Two", tags: ["Bird"]);
        Assert.Equal([("Bird", "bird-2"), ("Birds", "birds")], await Tags(blog));
        Assert.Equal("/tag/birds", (await blog.Visitor().Get("/tag/bird")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_series_has_one_name_however_it_is_typed(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("One", more: a => (a.Series, a.SeriesPlace) = ("Über Eulen", 1));
        await blog.Publish("Two", more: a => (a.Series, a.SeriesPlace) = ("U\u0308ber  eulen", 2));
        Assert.Equal(["Über Eulen"], await blog.Db(db => db.Articles.Select(a => a.Series).Distinct().ToListAsync()));
        Assert.Equal(2, (await blog.Visitor().Get("/one")).All("nav.series li").Count);
    }

    private static async Task<List<(string Name, string Slug)>> Tags(BlogApp blog) =>
        [.. (await blog.Db(db => db.Tags.Select(t => new { t.Name, t.Slug }).ToListAsync()))
            .Select(t => (t.Name, t.Slug)).OrderBy(t => t.Name, StringComparer.Ordinal)];
}
