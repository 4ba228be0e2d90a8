using System.Net;
using Blog.Tests.Content.Articles.Admin;

namespace Blog.Tests.Content.Translations.Admin;

public class TranslationFieldTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_title_an_address_or_a_slug_names_the_article_and_the_editor_shows_it_again(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        var english = await blog.Publish("Small cups");
        foreach (var (language, typed) in new[]
        {
            ("de", "Small cups"), ("ur", "http://localhost/small-cups"), ("fr", "/small-cups"),
        })
        {
            var page = await author.Follow(
                await author.Write($"In {language}", more: [("Language", language), ("TranslationOf", typed)]));
            Assert.Equal("small-cups", page.Value("TranslationOf"));
        }

        var groups = new List<Guid?>();
        foreach (var title in new[] { "Small cups", "In de", "In ur", "In fr" })
        {
            groups.Add((await blog.Stored(title)).TranslationGroup);
        }

        Assert.NotNull(groups[0]);
        Assert.Single(groups.Distinct());
        var editor = await author.Get($"/admin/articles/{english}");
        Assert.Equal(["In de", "In ur", "In fr"], editor.All("ul.hint a").Select(a => a.TextContent));
        Assert.Equal(1, (await blog.Stored("Small cups")).Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_texts_of_one_language_are_refused_in_words_and_nothing_typed_is_lost(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        await blog.Publish("Small cups");
        var page = await author.Write("Little cups", "Typed.", ("TranslationOf", "small-cups"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("“Small cups” is already the translation in this language (en).", page.Error("TranslationOf"));
        Assert.Equal(("Typed.", "small-cups"), (page.Value("Body"), page.Value("TranslationOf")));

        await author.Write("Kleine Tassen", more: [("Language", "de"), ("TranslationOf", "small-cups")]);
        page = await author.Write("Tässchen", more: [("Language", "DE"), ("TranslationOf", "small-cups")]);
        Assert.Contains("“Kleine Tassen” is already the translation in this language", page.Error("TranslationOf"));
        var german = (await blog.Stored("Kleine Tassen")).Id;
        Assert.Contains(
            "“Small cups” is already the translation in this language",
            (await author.Change(german, ("Language", ""))).Error("Language"));
    }

    [Theory]
    [InlineData("nowhere", "No article has this URL or title.")]
    [InlineData("https://example.org/", "No article has this URL or title.")]
    [InlineData("myself", "An article cannot be a translation of itself.")]
    [InlineData("binned", "No article has this URL or title.")]
    [InlineData("' OR 1=1 --", "No article has this URL or title.")]
    public async Task What_names_no_other_article_is_refused_in_words(string typed, string said)
    {
        await using var blog = new BlogApp();
        var author = await blog.SignedIn();
        var id = await blog.Draft("Myself", more: a => a.Language = "de");
        var binned = await blog.Publish("Binned");
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));
        var page = await author.Change(id, ("TranslationOf", typed));
        Assert.Contains(said, page.Error("TranslationOf"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_opened_before_the_other_side_joined_leaves_the_link_as_it_is(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        var english = await blog.Publish("Small cups");
        var opened = await author.Get($"/admin/articles/{english}");
        await author.Write("Kleine Tassen", more: [("Language", "de"), ("TranslationOf", "small-cups")]);
        Assert.Equal(
            HttpStatusCode.Redirect, (await author.Submit(opened, Editing.Form, null, ("Body", "Better words."))).Status);
        Assert.NotNull((await blog.Stored("Small cups")).TranslationGroup);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_in_the_bin_blocks_no_language_and_comes_back_alone_where_its_place_is_taken(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        await blog.Publish("Small cups");
        await author.Write("Kleine Tassen", more: [("Language", "de"), ("TranslationOf", "small-cups")]);
        var first = (await blog.Stored("Kleine Tassen")).Id;
        await author.Press(first, "trash");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await author.Write("Tässchen", more: [("Language", "de"), ("TranslationOf", "small-cups")])).Status);
        await author.Press(first, "restoration");
        Assert.Null((await blog.Stored("Kleine Tassen")).TranslationGroup);
        Assert.Equal((await blog.Stored("Small cups")).TranslationGroup, (await blog.Stored("Tässchen")).TranslationGroup);
    }
}
