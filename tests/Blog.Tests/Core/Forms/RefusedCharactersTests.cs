using System.Net;
using Blog.Core.Settings;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Core.Forms;

/// <summary>Characters that no page can show: forms say where they stand and take them out, and nothing breaks on them.</summary>
public sealed class RefusedCharactersTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    // U+FFFE, U+FFFF, U+1FFFE and U+FDD0 are non-characters.
    private const string Odd = "\ufffe\uffff\ud83f\udffe\ufdd0";

    private static readonly (string, string)[] Title = [("Title", "Kept title")];

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("Title", "Another long title with a word\u0010 in it", "after “… long title with a word”, U+0010")]
    [InlineData("Title", "\ufffeAt once", "at the beginning, U+FFFE")]
    [InlineData("Subtitle", "Half of 🌟\ud83f\udffe", "after “Half of 🌟”, U+1FFFE")]
    [InlineData("Body", "One line\n\u0007Two", "at the beginning of line 2, U+0007")]
    [InlineData("Body", "a\u0001b\u0002c\u0003d\u0004e\u0005", "after “abc”, U+0003; and 2 more")]
    [InlineData("Excerpt", "turned\u202e", "after “turned”, U+202E")]
    public async Task A_form_says_which_and_where_and_takes_them_out_where_the_box_is_ticked(
        string field, string typed, string where)
    {
        var author = await shared.SignedIn();
        var page = await author.Submit(
            await author.Get("/admin/articles/new"), Editing.Form, null, [.. field == "Title" ? [] : Title, (field, typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(where, page.Error(field), StringComparison.Ordinal);
        var box = Assert.Single(page.All($"#field-{field}-notes input[type=checkbox][name=TakeOut]"));
        Assert.False(box.HasAttribute("checked"));
        // The parser of the test shows what HTML cannot hold as U+FFFD, so the text is typed again; a slug that is wrong lets
        // nothing be stored.
        var taken = await author.Submit(page, Editing.Form, null, (field, typed), ("TakeOut", field), ("Slug", "admin"));
        Assert.Equal("", taken.Error(field));
        Assert.Equal(
            string.Concat(typed.EnumerateRunes().Where(r => r.Value is '\n' or >= ' ' and not (0xFFFE or 0x1FFFE or 0x202E))),
            taken.Value(field));
    }

    [Fact]
    public async Task What_was_taken_out_is_gone_for_good()
    {
        var author = await blog.SignedIn();
        var page = await author.Write($"Clean{Odd} title", $"Clean{Odd} body");
        var saved = await author.Submit(
            page, Editing.Form, null,
            ("Title", $"Clean{Odd} title"), ("Body", $"Clean{Odd} body"), ("TakeOut", "Title"), ("TakeOut", "Body"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("Clean body", (await blog.Stored("Clean title")).Body);
    }

    [Theory]
    [InlineData("en", "after “Rita”, U+FFFE")]
    [InlineData("de", "nach „Rita“, U+FFFE")]
    [InlineData("ur", "”Rita“ کے بعد، U+FFFE")]
    public async Task A_readers_form_says_it_in_the_blog_s_language_and_offers_the_same(string language, string where)
    {
        await blog.OpenContact();
        await blog.Save(new SiteSettings { Language = language });
        var visitor = blog.Person();
        var page = await blog.Write("I have a question about your owls.", name: "Rita\ufffe Reader", visitor: visitor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(where, page.One("#Sender-error")!.TextContent, StringComparison.Ordinal);
        var sent = await visitor.Submit(page, "#contact", null, ("Sender", "Rita\ufffe Reader"), ("TakeOut", "Sender"));
        Assert.Equal("/contact/sent", sent.Location);
        var message = Assert.Single(await blog.Messages());
        Assert.Equal(("Rita Reader", ContactBox.Inbox), (message.Name, message.Box));
    }

    [Theory]
    [InlineData("Tab\there", "Tab here")]
    [InlineData("Line\r\nbreak", "Line break")]
    [InlineData("Old\u000bmachine\u0085s\u2028all", "Old machine s all")]
    public async Task In_one_line_a_tab_or_line_break_is_a_space(string typed, string stored)
    {
        var author = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.Redirect, (await author.Write(typed, "a\tb\nc")).Status);
        Assert.Equal("a\tb\nc", (await blog.Stored(stored)).Body);
    }

    [Theory]
    [InlineData("/admin/articles/new", Editing.Form, "Title")]
    [InlineData("/admin/pages/new", "#page", "Title")]
    [InlineData("/admin/tags/new", "#term", "Name")]
    [InlineData("/admin/categories/new", "#term", "Name")]
    [InlineData("/admin/settings", "#settings", "Title")]
    [InlineData("/admin/profile", "#profile", "Name")]
    [InlineData("/admin/ads/advertisers/new", "#company", "Name")]
    [InlineData("/admin/ads/slots/new", "#slot", "Name")]
    [InlineData("/admin/donations/ways/new?kind=Link", "#way", "Name")]
    public async Task A_name_of_which_nothing_is_seen_is_no_name(string path, string form, string field)
    {
        var ada = await shared.SignedIn();
        string[] texts =
        [
            "\u200b", "\u2060\u00ad \ufeff", "\u3164", "\u2800", "\ufe0f\u180e", "\U000e0041", "\u0301\u20dd", "\ufffc", "\ue000",
        ];
        foreach (var invisible in texts)
        {
            var page = await ada.Submit(await ada.Get(path), form, null, (field, invisible));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.NotNull(page.One(".error-summary"));
        }
    }

    [Fact]
    public async Task A_tag_of_which_nothing_is_seen_is_no_tag()
    {
        var author = await blog.SignedIn();
        await author.Write("Owls", "Words.", ("Tags", "night, \u200b, \u2800"));
        Assert.Equal(["night"], (await blog.Stored("Owls")).Tags.Select(t => t.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_stands_in_old_rows_is_shown_found_and_edited(Database database)
    {
        blog.On(database);
        var author = await blog.SignedIn();
        await blog.Save(new SiteSettings { Title = $"Site{Odd}", BaseAddress = "https://blog.example.org" });
        var id = await blog.Publish(
            $"Owls{Odd}", $"# Part{Odd}\n\nSome{Odd}words.\u0008", a => (a.Keywords, a.Verdict) = ($"hoot{Odd}", $"Good{Odd}"),
            category: $"Birds{Odd}", tags: $"night{Odd}");
        foreach (var path in new[]
        {
            "/", "/owls", "/owls.md", "/search?q=words", "/search/results?q=owls", "/feed.xml", "/atom.xml", "/feed.json",
            "/llms.txt", "/sitemap.xml", "/sitemaps/articles-1.xml", "/category/birds", "/tag/night", "/archive", "/admin",
            "/admin/articles", $"/admin/articles/{id}", "/admin/tags", "/admin/categories", "/admin/settings",
        })
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await author.Get(path)).Status));
        }

        var refused = await author.Change(id, ("Title", $"Owls{Odd}"), ("Body", $"Some{Odd}words."));
        Assert.Contains("after “Owls”, U+FFFE; after “Owls”, U+FFFF", refused.Error("Title"), StringComparison.Ordinal);
        var saved = await author.Change(
            id, ("Title", $"Owls{Odd}"), ("Body", $"Some{Odd}words."), ("TakeOut", "Title"), ("TakeOut", "Body"),
            ("Keywords", ""), ("Verdict", ""), ("Tags", ""));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("Somewords.", (await blog.Stored("Owls")).Body);
    }
}
