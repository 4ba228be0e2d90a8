using System.Net;
using System.Text.Json;
using Blog.Content.Articles;
using Blog.Tests.Content.Articles.Admin;

namespace Blog.Tests.Content.Articles;

/// <summary>What search engines and those who share an article call it, where that differs from its own words.</summary>
public class SearchTextTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Search_engines_get_their_own_title_and_description_and_readers_the_article_s(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        await author.Write("Why owls hoot", "Some words on owls.", ("SearchTitle", " Owl calls explained "),
            ("SearchDescription", "Seven calls,\r\nand what each means."), ("Then", "publish"));
        var page = await blog.Visitor().Get("/why-owls-hoot");
        Assert.StartsWith("Owl calls explained ·", page.Document.Title);
        Assert.Equal("Owl calls explained", page.One("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal("Seven calls,\nand what each means.", page.One("meta[name=description]")!.GetAttribute("content"));
        var data = Described(page);
        Assert.Equal("Owl calls explained", data.GetProperty("headline").GetString());
        Assert.Equal("Seven calls,\nand what each means.", data.GetProperty("description").GetString());
        Assert.Equal("Why owls hoot", page.One("h1")!.TextContent);
        Assert.Contains("Why owls hoot", (await blog.Visitor().Get("/archive")).Text);
    }

    [Fact]
    public async Task Without_them_the_article_speaks_for_itself()
    {
        await shared.Publish("Plain words", "The beginning of it.");
        var page = await shared.Visitor().Get("/plain-words");
        Assert.StartsWith("Plain words ·", page.Document.Title);
        Assert.Equal("The beginning of it.", page.One("meta[name=description]")!.GetAttribute("content"));
        Assert.False(Described(page).TryGetProperty("description", out _));
    }

    [Fact]
    public async Task One_that_is_too_long_is_refused_beside_its_field_and_kept()
    {
        var author = await shared.SignedIn();
        var refused = await author.Write(
            "Too long", "Words.", ("SearchTitle", new string('x', 201)), ("SearchDescription", "\u0007"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Use at most 200 characters.", refused.Error("SearchTitle"));
        Assert.NotEmpty(refused.Error("SearchDescription"));
        Assert.Contains("Meta title", refused.One(".error-summary")!.TextContent);
        Assert.Equal(new string('x', 201), refused.Value("SearchTitle"));
    }

    [Fact]
    public async Task Two_authors_who_change_them_at_once_see_both()
    {
        var author = await shared.SignedIn();
        var id = await shared.Draft("At once");
        var mine = await author.Get($"/admin/articles/{id}");
        await author.Change(id, ("SearchTitle", "Theirs"));
        var conflict = await author.Submit(mine, Editing.Form, null, ("SearchTitle", "Mine"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Meta title", conflict.One(".conflict-notice")!.TextContent);
        Assert.Contains("Theirs", conflict.All(".conflict del").Select(d => d.TextContent));
    }

    [Fact]
    public void Every_text_of_an_article_is_in_the_list_of_its_fields()
    {
        var article = new Article();
        foreach (var field in ArticleText.Fields)
        {
            field.Store(article, field.Name);
        }

        var copy = new ArticleText();
        copy.Take(article);
        Assert.Equal(
            typeof(ArticleText).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => p.Name).Order(),
            ArticleText.Fields.Select(f => f.Name).Order());
        Assert.All(ArticleText.Fields, f => Assert.Equal(f.Name, f.Typed(copy)));
    }

    private static JsonElement Described(Page page)
    {
        var all = JsonDocument.Parse(page.One("script[type='application/ld+json']")!.TextContent).RootElement;
        return all.TryGetProperty("@graph", out var graph)
            ? graph.EnumerateArray().First(n => n.GetProperty("@type").GetString() == "BlogPosting")
            : all;
    }
}
