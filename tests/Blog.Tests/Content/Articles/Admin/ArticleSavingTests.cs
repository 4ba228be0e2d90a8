using System.Net;
using Blog.Content.Articles;
using Blog.Core.Permalinks;

namespace Blog.Tests.Content.Articles.Admin;

public class ArticleSavingTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_article_is_saved_as_a_draft_under_the_author_s_own_name(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var page = await author.Follow(
            await author.Write("Hello there", "One two three.", ("Tags", "Tea, coffee, tea"), ("Then", "save")));

        Assert.Contains("Saved.", page.One(".notice[role=status]")!.TextContent);
        var stored = await blog.Stored("Hello there");
        Assert.Equal((ArticleStatus.Draft, "hello-there", 3), (stored.Status, stored.Slug, stored.Rendered.WordCount));
        Assert.Equal(SignIn.Name, stored.Author!.Name);
        Assert.Equal(["Tea", "coffee"], stored.Tags.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("京都、奈良")]
    [InlineData("京都，奈良")]
    [InlineData("京都､奈良､")]
    [InlineData("京都، 奈良")]
    [InlineData("、京都,\n奈良")]
    public async Task Tags_are_parted_by_the_commas_of_any_keyboard(string typed)
    {
        var author = await shared.SignedIn();
        var title = $"Temples {Guid.NewGuid()}";
        await author.Write(title, "One two three.", ("Tags", typed), ("Then", "save"));
        Assert.Equal(["京都", "奈良"], (await shared.Stored(title)).Tags.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_fields_come_back_as_they_were_typed(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        await blog.Publish("The next one");
        (string Name, string Value)[] typed =
        [
            ("Title", "<b>Bold</b> & 🌟"), ("Subtitle", "زیرِ عنوان"), ("Body", "\nFirst line\n\n    code\n"), ("Slug", "my-own"),
            ("Tags", "one, two"), ("Excerpt", "Short."),
            ("Keywords", "a, b"), ("HeroAlt", "Nothing"), ("Verdict", "**Good:** yes"), ("VerdictLabel", "Verdict"),
            ("ContinueReading", "the-next-one"),
            ("ContinueReadingTeaser", "Read on"), ("Series", "Six parts"), ("SeriesPlace", "2"), ("Language", "pt-BR"),
            ("Direction", "Rtl"),
            ("CanonicalUrl", "https://example.org/original"),
        ];
        var page = await author.Follow(await author.Submit(
            await author.Get("/admin/articles/new"), Editing.Form, null, [.. typed, ("NoIndex", "true"), ("Featured", "true")]));

        Assert.Equal(typed, typed.Select(t => (t.Name, page.Value(t.Name) ?? "")));
        Assert.NotNull(page.One("[name=NoIndex][checked]"));
        Assert.NotNull(page.One("[name=Featured][checked]"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_address_leaves_a_redirect(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Publish("First name");
        await author.Change(id, ("Slug", "Second Name"));

        Assert.Equal("second-name", (await blog.Stored("First name")).Slug);
        Assert.Equal(
            (PermalinkKind.Redirect, "second-name"),
            (await blog.At("first-name") is { } old) ? (old.Kind, old.RedirectTo) : default);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/second-name")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_title_keeps_the_address_and_an_emptied_address_is_made_anew(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("Old title");
        await author.Change(id, ("Title", "New title"));
        Assert.Equal("old-title", (await blog.Stored("New title")).Slug);
        await author.Change(id, ("Slug", ""));
        Assert.Equal("new-title", (await blog.Stored("New title")).Slug);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_articles_of_one_title_get_two_addresses(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        await blog.Draft("Same");
        var page = await author.Follow(await author.Write("Same"));
        Assert.Equal("same-2", page.Value("Slug"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Saving_only_other_tags_counts_as_an_edit(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("Tagged", tags: "one");
        await author.Change(id, ("Tags", "two"));
        var stored = await blog.Stored("Tagged");
        Assert.Equal(["two"], stored.Tags.Select(t => t.Name));
        Assert.Equal(2, stored.Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_post_without_its_token_is_refused(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        foreach (var path in new[]
        {
            "/admin/articles/new", "/admin/articles/1", "/admin/articles/1/publication", "/admin/articles/1/trash",
            "/admin/articles/preview",
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await author.PostRaw(path, ("Title", "Forged"))).Status);
        }
    }
}
