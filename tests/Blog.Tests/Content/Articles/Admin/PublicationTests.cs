using System.Net;
using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Articles.Admin;

public class PublicationTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Publishing_takes_one_click_and_saves_what_is_typed(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var page = await author.Follow(await author.Write("Out now", "Read me.", ("Then", "publish")));

        Assert.Contains("Published.", page.One(".notice")!.TextContent);
        Assert.Equal(
            (ArticleStatus.Published, BlogApp.Start.UtcDateTime),
            await blog.Stored("Out now") is var a ? (a.Status, a.PublishedAt) : default);
        Assert.Contains("Read me.", (await blog.Visitor().Get("/out-now")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stored_draft_is_published_and_taken_back(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("To and fro");
        await author.Press(id, "publication");
        Assert.Equal(ArticleStatus.Published, (await blog.Stored("To and fro")).Status);
        await author.Press(id, "unpublication");
        Assert.Equal(ArticleStatus.Draft, (await blog.Stored("To and fro")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_text_is_not_published(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var page = await author.Write("Empty", "  ", ("Then", "publish"));
        Assert.Contains("nothing to publish", page.Error("Body"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_schedule_is_typed_and_shown_in_the_site_s_zone(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        await blog.Once(b => InZone(b, "Europe/Berlin"));
        var page =
            await author.Follow(await author.Write("Later", "Words.", ("Then", "schedule"), ("PublishAt", "2026-12-24T08:30")));

        Assert.Contains("24 Dec 2026, 08:30 (Europe/Berlin)", page.One(".notice")!.TextContent);
        Assert.Equal(new DateTime(2026, 12, 24, 7, 30, 0, DateTimeKind.Utc), (await blog.Stored("Later")).PublishedAt);
        Assert.Equal("2026-12-24T08:30", page.Value("PublishAt"));
    }

    [Theory]
    [InlineData("2026-11-23T11:00", "is in the past")]
    [InlineData("2027-03-28T02:30", "does not exist in Europe/Berlin")]
    [InlineData("soon", "Choose a date and time")]
    [InlineData("9999-12-31T23:59", "Choose a date and time")]
    public async Task A_time_that_cannot_be_is_refused_in_words(string at, string message)
    {
        var author = await shared.SignedIn();
        await shared.Once(b => InZone(b, "Europe/Berlin"));
        var page = await author.Write("When", "Words.", ("Then", "schedule"), ("PublishAt", at));
        Assert.Contains(message, page.Error("PublishAt"));
        Assert.Equal("Words.", page.Value("Body"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_an_hour_that_comes_twice_the_first_one_counts(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        await blog.Once(b => InZone(b, "Europe/Berlin"));
        var id = await blog.Draft("Twice");
        var page = await author.Follow(await author.Press(id, "schedule", ("at", "2027-10-31T02:30")));
        Assert.Contains("the first of the two hours", page.One(".notice")!.TextContent);
        Assert.Equal(new DateTime(2027, 10, 31, 0, 30, 0, DateTimeKind.Utc), (await blog.Stored("Twice")).PublishedAt);
    }

    [Theory]
    [InlineData("publication", "abc")]
    [InlineData("publication", "")]
    [InlineData("schedule", "99999999999999999999999")]
    [InlineData("unpublication", "1.5")]
    public async Task A_version_that_cannot_be_read_does_nothing_and_says_so(string verb, string version)
    {
        await using var blog = new BlogApp();
        var author = await blog.SignedIn();
        var id = verb == "unpublication" ? await blog.Publish("Guarded") : await blog.Draft("Guarded");
        var before = (await blog.Stored("Guarded")).Version;
        var page = await author.Press(id, verb, ("version", version), ("at", "2027-01-01T10:00"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Nothing was changed", page.One("[role=alert]:not([hidden])")!.TextContent);
        Assert.Equal(before, (await blog.Stored("Guarded")).Version);
    }

    private static Task<int> InZone(SharedBlog blog, string zone) => blog.Db(async (BlogDbContext db) =>
    {
        await blog.Services.GetRequiredService<SettingsStore>().SaveAsync(db, new SiteSettings { TimeZone = zone }, 0);
        return 0;
    });
}
