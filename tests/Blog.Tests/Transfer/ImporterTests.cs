using System.Net;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Media.Library;
using Blog.Tests.Content;
using Blog.Transfer.Import;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Transfer;

public class ImporterTests
{
    [Fact]
    public async Task What_no_form_takes_is_left_out_so_that_the_article_can_be_saved_again()
    {
        await using var blog = new ImportingBlog()
            .With(
                "odd.md",
                "---\ntitle: \"O\\u202edd\"\nsearch_title: \"Fo\\u202eund\"\n---\nRung \u0007 once, then \u202eturned.");
        blog.Blog.WithOwner();
        Assert.Contains("control characters", await blog.Import());
        var article = await blog.Article("odd");
        Assert.DoesNotContain(ArticleText.Fields, f => f.Stored(article).Any(c => c is '\u0007' or '\u202e'));
        var author = await blog.Blog.SignedIn();
        var saved = await author.Submit(await author.Get($"/admin/articles/{article.Id}"), "#article-form");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_no_text_holds_is_left_out_of_each_field_and_told_of(Database database)
    {
        await using var blog = new ImportingBlog(database).With(
            "od\ufffed.md",
            "---\ntitle: \"Owls\ufffe\"\ncategories: [\"Birds\uffff\"]\ntags: [\"night\ufffe\", \"\u200b\"]\n"
                + "author: \"Ada\ufdd0 Example\"\nverdict: \"Good\ud83f\udffe\"\npermalink: "
                + "/the-o\ufffewls\n---\n# Part\ufffe\n\nRung\u0007 \ufffe.");
        blog.Blog.WithOwner();
        var report = await blog.Import();
        Assert.Equal(ImportReport.Complete, blog.ExitCode);
        foreach (var told in (string[])
        [
            "The title contained",
            "The text contained control characters or others that cannot be displayed, which were removed: U+0007, U+FFFE.",
            "The category contained", "The tag contained", "The author's name contained", "The verdict contained",
        ])
        {
            Assert.Contains(told, report, StringComparison.Ordinal);
        }

        var id = await blog.Blog.Db(db => db.Articles.Select(a => a.Id).SingleAsync());
        var author = await blog.Blog.SignedIn();
        var saved = await author.Submit(await author.Get($"/admin/articles/{id}"), "#article-form");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var article = await blog.Blog.Db(db => db.Articles.Include(a => a.Tags).Include(a => a.Category).SingleAsync());
        Assert.Equal(("Owls", "Birds", "Good", "night"),
            (article.Title, article.Category!.Name, article.Verdict, Assert.Single(article.Tags).Name));
    }

    [Fact]
    public async Task A_title_of_which_nothing_is_seen_is_none()
    {
        await using var blog = new ImportingBlog().With("owls.md", "---\ntitle: \"\u200b\u2800\"\n---\nText.");
        await blog.Import();
        Assert.Equal("Untitled", (await blog.Article("owls")).Title);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Files_of_all_four_tools_become_articles(Database database)
    {
        await using var blog = new ImportingBlog(database)
            .With("_posts/2013-05-06-jekyll-post.md", "---\ntitle: From Jekyll\ntags: a b\n---\nText of Jekyll.")
            .With(
                "content/posts/hugo.md",
                "+++\ntitle = \"From Hugo\"\ndate = 2024-05-01\n[taxonomies]\ntags = [\"tea\"]\n+++\nText of Hugo.")
            .With("content/json.md", "{\"title\": \"From JSON\", \"date\": \"2024-05-02\"}\n\nText of JSON.")
            .With("src/content/blog/astro.mdx", "---\ntitle: From Astro\npubDate: Jul 08 2022\n---\nText of Astro.");
        var report = await blog.Import();
        Assert.Equal(ImportReport.Complete, blog.ExitCode);
        Assert.Contains("created /jekyll-post  _posts/2013-05-06-jekyll-post.md", report);
        Assert.Contains("4 files in ", report);
        Assert.Contains("4 created", report);
        foreach (var (slug, name) in new[] { ("jekyll-post", "Jekyll"), ("hugo", "Hugo"), ("json", "JSON"), ("astro", "Astro") })
        {
            var page = await blog.Get("/" + slug);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("From " + name, page.One("h1")?.TextContent.Trim());
            Assert.Contains($"Text of {name}.", page.Text);
        }
        Assert.Equal(new DateTime(2013, 5, 6), (await blog.Article("jekyll-post")).PublishedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Categories_tags_and_authors_are_made_once(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", ImportingBlog.Owls + "Text.")
            .With("more.md", ImportingBlog.Owls.Replace("Owls", "More owls", StringComparison.Ordinal) + "Text.");
        await blog.Import();
        var article = await blog.Article("owls");
        Assert.Equal(("Birds", "Ada Example"), (article.Category?.Name, article.Author?.Name));
        Assert.Equal(["Night", "hooting"], article.Tags.Select(tag => tag.Name).Order(StringComparer.Ordinal));
        Assert.Equal((1, 2, 1), await blog.Blog.Db(async db =>
            (await db.Categories.CountAsync(), await db.Tags.CountAsync(), await db.Authors.CountAsync())));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_dry_run_says_what_would_happen_and_leaves_no_trace(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", ImportingBlog.Owls + "![x](x.png)")
            .With("x.png", Media.Pictures.Png(30, 20))
            .With("deep.md", new string('>', 5_000) + " x");
        var report = await blog.Import(new() { DryRun = true });
        Assert.Contains("would create /owls  owls.md", report);
        Assert.Contains("failed deep.md: ", report);
        Assert.Contains("dry run, nothing saved", report);
        Assert.Equal(0, await blog.Blog.Db(async db => await db.Articles.CountAsync()
            + await db.Categories.CountAsync()
            + await db.Tags.CountAsync()
            + await db.Authors.CountAsync()
            + await db.Pictures.CountAsync()
            + await db.ImportedFiles.CountAsync()
            + await db.Set<Blog.Core.Permalinks.Permalink>().CountAsync()));
        var media = Path.Combine(blog.Blog.Folder, "media");
        Assert.Empty(Directory.Exists(media) ? Directory.GetFiles(media, "*", SearchOption.AllDirectories) : []);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Drafts_and_what_lies_ahead_are_hidden_from_readers(Database database)
    {
        await using var blog = new ImportingBlog(database).With("draft.md", "---\ntitle: Draft\ndraft: true\n---\nText.")
            .With("ahead.md", "---\ntitle: Ahead\ndate: 2027-01-01\n---\nText.");
        await blog.Import();
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Get("/draft")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Get("/ahead")).Status);
        Assert.Equal(ArticleStatus.Scheduled, (await blog.Article("ahead")).Status);
        Assert.Equal(ArticleStatus.Draft, (await blog.Article("draft")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_becomes_a_static_page(Database database)
    {
        await using var blog = new ImportingBlog(database).With(
            "pages/about.md", "---\ntitle: About us\nin_menu: true\n---\nWho we are.");
        Assert.Contains("created /about  pages/about.md", await blog.Import());
        Assert.Contains("Who we are.", (await blog.Get("/about")).Text);
        Assert.Contains("unchanged /about", await blog.Import());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_cannot_be_imported_is_named_and_the_rest_goes_on(Database database)
    {
        await using var blog = new ImportingBlog(database).With("good.md", "# Good\n\nText.")
            .With("deep.md", new string('>', 5_000) + " x")
            .With("broken.md", "---\ntitle: [\n---\nText.");
        var report = await blog.Import();
        Assert.Equal(ImportReport.SomeFailed, blog.ExitCode);
        Assert.Contains("failed broken.md: The front matter is not valid YAML", report);
        Assert.Contains("failed deep.md: ", report);
        Assert.Equal(HttpStatusCode.OK, (await blog.Get("/good")).Status);
        Assert.Contains("does not exist", await blog.Import(folder: blog.Files.Path + "-gone"));
        Assert.Equal(ImportReport.NoFolder, blog.ExitCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Fields_that_are_too_long_are_cut_and_named(Database database)
    {
        await using var blog = new ImportingBlog(database).With(
            "long.md",
            $"---\ntitle: {new string('t', 300)}\ndescription: {new string('d', 900)}\ntags: "
                + $"[{string.Join(',', Enumerable.Range(1, 30).Select(n => $"t{n}"))}]\nlanguage: not a language\n---\nText.");
        var report = await blog.Import();
        Assert.Contains("The title is 300 characters long and was cut to 200.", report);
        Assert.Contains("The description is 900 characters long", report);
        Assert.Contains("The file has 30 tags; only the first 20 were used.", report);
        Assert.Contains("is not a language code", report);
        var article = await blog.Article("long");
        Assert.Equal((200, 20), (article.Title.Length, article.Tags.Count));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Author_and_language_of_the_verb_serve_files_that_name_none(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", "# Owls\n\nText.");
        await blog.Import(new() { Author = "Bo Example", Language = "ur" });
        var article = await blog.Article("owls");
        Assert.Equal(("Bo Example", "ur"), (article.Author?.Name, article.Language));
    }
}
