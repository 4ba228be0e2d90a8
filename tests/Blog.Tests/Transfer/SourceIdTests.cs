using Blog.Content.Articles;
using Blog.Tests.Content;
using Blog.Tests.Content.Feeds;
using Blog.Transfer.Runs;

namespace Blog.Tests.Transfer;

public class SourceIdTests
{
    private const string Uuid = "0F8FAD5B-d9cb-469f-a165-70867728950e";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_is_known_in_feeds_by_the_id_that_its_file_says(Database database)
    {
        await using var blog = new ImportingBlog(database)
            .With("a.md", File("A", "2024-01-06", "guid: ' https://old.example.org/?p=12 '\nid: 12"))
            .With("b.md", $"+++\ntitle = 'B'\ndate = 2024-01-05\n[params]\nuuid = '{Uuid}'\n+++\nText.")
            .With("c.md", File("C", "2024-01-04", "id: 007 at https://old.example.org"))
            .With("d.md", File("D", "2024-01-03", "guid: [x, y]\nuuid: {a: b}\nid: tag:old.example.org,2024:d"))
            .With("e.md", File("E", "2024-01-02", ""));
        Assert.DoesNotContain(" id ", await blog.Import(), StringComparison.Ordinal);
        string[] known =
        [
            "https://old.example.org/?p=12", Uuid, "007 at https://old.example.org", "tag:old.example.org,2024:d",
        ];
        await blog.Blog.Site();
        Assert.Empty(await AllFeeds.FaultsIn(blog.Blog, ""));
        foreach (var path in new[] { "/feed.xml", "/feed.json" })
        {
            var ids = await AllFeeds.IdsIn(blog.Blog, path);
            Assert.Equal(known, ids.Take(4));
            Assert.StartsWith("urn:uuid:", ids[4], StringComparison.Ordinal);
        }

        var atom = await AllFeeds.IdsIn(blog.Blog, "/atom.xml");
        Assert.Equal([known[0], "urn:uuid:" + known[1].ToLowerInvariant(), known[3]], [atom[0], atom[1], atom[3]]);
        Assert.All(atom, id => Assert.True(FeedForm.IsId(id), id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_comes_second_with_an_id_is_named_and_gets_one_of_its_own(Database database)
    {
        await using var blog = new ImportingBlog(database)
            .With("a.md", File("A", "2024-01-03", "id: same"))
            .With("b.md", File("B", "2024-01-02", "id: same"))
            .With("c.md", File("C", "2024-01-01", "id: Same"));
        const string Said = "Another article already has the id \"same\", so this one gets a new id in feeds.";
        foreach (var options in new[] { new ImportOptions { DryRun = true }, new() })
        {
            var lines = (await blog.Import(options)).Split('\n');
            var at = Array.FindIndex(lines, line => line.Contains(Said, StringComparison.Ordinal));
            Assert.Contains("b.md", lines[at - 1], StringComparison.Ordinal);
            Assert.Single(lines, line => line.Contains(Said, StringComparison.Ordinal));
        }

        var ids = await AllFeeds.IdsIn(blog.Blog, "/feed.xml");
        Assert.Equal(("same", "Same"), (ids[0], ids[2]));
        Assert.StartsWith("urn:uuid:", ids[1], StringComparison.Ordinal);

        // A later folder meets what is stored, in the bin too: from there it comes back as what it was.
        await blog.Edit("a", (desk, article) => desk.TrashAsync(article));
        blog.Files.With("later.md", File("Later", "2024-02-01", "guid: same"));
        Assert.Contains(Said, await blog.Import(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_article_keeps_its_id_whatever_its_file_says_later()
    {
        await using var blog = new ImportingBlog().With("a.md", File("A", "2024-01-01", "id: first"));
        await blog.Import();
        Assert.Contains("unchanged", await blog.Import(), StringComparison.Ordinal);
        blog.With("a.md", File("A", "2024-01-01", "id: first\nslug: moved"));
        Assert.DoesNotContain("was ignored", await blog.Import(), StringComparison.Ordinal);
        blog.With("a.md", File("A", "2024-01-01", "id: second"));
        Assert.Contains(
            "The file’s id \"second\" was ignored: the article keeps its existing id in feeds.",
            await blog.Import(),
            StringComparison.Ordinal);
        Assert.Equal(["first"], await AllFeeds.IdsIn(blog.Blog, "/feed.json"));
    }

    [Fact]
    public async Task An_id_that_no_feed_can_carry_is_named_and_left_out()
    {
        await using var blog = new ImportingBlog()
            .With("long.md", File("Long", "2024-01-03", "guid: " + new string('x', Article.MaxPermanentId + 1)))
            .With("lines.md", File("Lines", "2024-01-02", "guid: \"a\\nb\"\nid: good"))
            .With("bell.md", File("Bell", "2024-01-01", "uuid: \"a\\u0007b\""));
        var report = await blog.Import();
        Assert.Equal(0, blog.ExitCode);
        Assert.Contains("The guid is 401 characters long; the limit is 400,", report, StringComparison.Ordinal);
        Assert.Contains("The guid contains line breaks, control characters", report, StringComparison.Ordinal);
        Assert.Contains("The uuid contains line breaks, control characters", report, StringComparison.Ordinal);
        Assert.Equal("good", (await AllFeeds.IdsIn(blog.Blog, "/feed.xml"))[1]);
    }

    [Theory]
    [InlineData("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("007")]
    [InlineData("12 at \"https://old.example.org\" اردو 🙈")]
    public async Task An_article_that_leaves_as_Markdown_and_comes_to_another_blog_is_not_new_to_its_readers(string id)
    {
        await using var old = new BlogApp();
        await old.Site();
        await old.Publish("Owls", "Words.\n\n## Part\n\nMore.", a => a.TakeOver(id), category: "Birds");
        var file = (await old.Visitor().Get("/owls.md")).Html;
        await using var blog = new ImportingBlog().With("owls.md", file);
        await blog.Import();
        await blog.Blog.Site();
        foreach (var path in AllFeeds.Addresses(""))
        {
            Assert.Equal(await AllFeeds.IdsIn(old, path), await AllFeeds.IdsIn(blog.Blog, path));
        }
    }

    [Fact]
    public async Task A_date_that_was_never_set_and_a_change_to_come_are_no_dates_in_feeds()
    {
        await using var blog = new ImportingBlog()
            .With("zero.md", File("Zero", "0001-01-01T00:00:00Z", "lastmod: 0001-01-01"))
            .With("future.md", File("Future", "2024-01-01", "lastmod: 2099-01-01"));
        var report = await blog.Import();
        Assert.Contains("\"0001-01-01T00:00:00Z\" is not a valid date.", report, StringComparison.Ordinal);
        Assert.Contains("The modified date is in the future and was ignored.", report, StringComparison.Ordinal);
        await blog.Blog.Site();
        Assert.Empty(await AllFeeds.FaultsIn(blog.Blog, ""));
        var feed = (await blog.Get("/feed.json")).Html;
        Assert.DoesNotContain("\"0001-", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("\"2099-", feed, StringComparison.Ordinal);
        Assert.Equal(BlogApp.Start.UtcDateTime, (await blog.Article("zero")).PublishedAt);
        Assert.Null((await blog.Article("future")).UpdatedAt);
    }

    private static string File(string title, string date, string more) =>
        $"---\ntitle: {title}\ndate: {date}\n{more}\n---\nText.";
}
