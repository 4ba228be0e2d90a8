using AngleSharp.Dom;

namespace Blog.Tests.Content.Translations;

/// <summary>A title or teaser among words of another language says its own language and direction.</summary>
public class ForeignTitleTests
{
    private static readonly DateTime Day = new(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgres]
    public async Task Titles_around_an_article_say_their_language(Database database)
    {
        await using var blog = await Shelf(new BlogApp().On(database));
        var page = await blog.Visitor().Get("/deutsch");
        Assert.Equal((null, null), Marks(page.One(".series li a[href='/noch-eins']")!));
        // The author's pick is the piece to read next, so the list of the series names it without leading there again.
        Assert.Equal(("ur", "rtl"), Marks(page.One(".series li span")!));
        Assert.Equal(("ur", "rtl"), Marks(page.One(".next-title")!));
        Assert.Equal(("ur", "rtl"), Marks(page.One(".next-title + p")!));

        var urdu = await blog.Visitor().Get("/urdu");
        Assert.Equal(("de", "ltr"), Marks(urdu.One(".series li a[href='/deutsch']")!));
    }

    [Fact]
    public async Task A_teaser_that_the_author_typed_is_in_the_language_of_the_page()
    {
        await using var blog = await Shelf(new BlogApp(), "Lesen Sie weiter.");
        var page = await blog.Visitor().Get("/deutsch");
        Assert.Equal(("ur", "rtl"), Marks(page.One(".next-title")!));
        Assert.Equal((null, null), Marks(page.One(".next-title + p")!));
        Assert.Equal("Lesen Sie weiter.", page.One(".next-title + p")!.TextContent);
    }

    [Fact]
    public async Task Lists_say_the_language_of_each_title()
    {
        await using var blog = await Shelf(new BlogApp());
        var archive = await blog.Visitor().Get("/archive");
        Assert.Equal(("ur", "rtl"), Marks(archive.One(".month-entries a[href='/urdu']")!));
        Assert.Equal((null, "auto"), Marks(archive.One(".month-entries a[href='/deutsch']")!));
        foreach (var path in new[] { "/", "/search?q=Worte", "/author/wilhelmina-testwright" })
        {
            var list = await blog.Visitor().Get(path);
            var card = list.One(".card:has(a[href='/urdu'])")!;
            Assert.Equal(("ur", "rtl"), Marks(card));
            Assert.NotEqual("auto", card.QuerySelector("h2")!.GetAttribute("dir"));
        }
    }

    [Fact]
    public async Task Code_runs_from_the_left_in_a_text_that_runs_from_the_right()
    {
        await using var blog = new BlogApp();
        await blog.Publish(
            "Ramz", "## `--force` کیا ہے\n\nمتن `C++` <kbd>$HOME/bin/</kbd>\n\n## <kbd>++C</kbd>\n\nمتن", a => a.Language = "ur");
        var page = await blog.Visitor().Get("/ramz");
        Assert.Equal(["--force", "++C"], page.All(".toc bdi[dir=ltr]").Select(e => e.TextContent));
        Assert.Equal("--force کیا ہے", page.One(".toc a")!.TextContent);
        Assert.Matches(@"\.prose :is\(code, ?kbd, ?samp\) ?\{[^}]*unicode-bidi: ?isolate", page.Html);
    }

    private static (string? Lang, string? Dir) Marks(IElement element) =>
        (element.GetAttribute("lang"), element.GetAttribute("dir"));

    private static async Task<BlogApp> Shelf(BlogApp blog, string teaser = "")
    {
        await blog.Site(s => s with { Language = "de" });
        var urdu = await blog.Publish("اردو کیا ہے؟", "Worte.", a => (a.Language, a.Series) = ("ur", "Reihe"), Day);
        await blog.Change(urdu, (desk, article) => desk.SaveAsync(article, "urdu"));
        await blog.Publish(
            "Deutsch", "Worte.", a => (a.Series, a.ContinueReadingId, a.ContinueReadingTeaser) = ("Reihe", urdu, teaser),
            Day.AddDays(1));
        await blog.Publish("Noch eins", "Worte.", a => a.Series = "Reihe", Day.AddDays(2));
        return blog;
    }
}
