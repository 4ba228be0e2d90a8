using System.Net;
using Blog.Content.Pages;
using Blog.Core.Events;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Content.Llms;
using Blog.Tests.Core.Events;

namespace Blog.Tests.IndexNow;

public class IndexNowTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task One_post_tells_what_was_published_changed_moved_hidden_and_withdrawn(Database database)
    {
        await using var engine = await Engine.Open();
        await using var blog = Indexing.Blog(database);
        var ada = await blog.TellEngine(engine);
        var id = await blog.Publish("Owls");
        var moved = await blog.Publish("Old place");
        await blog.Draft("CANARY draft");
        var hidden = await blog.Publish("CANARY hidden", more: a => a.NoIndex = true);
        await blog.Publish("CANARY copy", more: a => a.CanonicalUrl = "https://example.org/original");
        await MarkdownFileTests.Page(blog, "About", PageStatus.Published);
        Assert.Empty(engine.Posts);
        await blog.Told(engine, 1);
        var post = engine.Posts[0];
        Assert.Equal(
            ("POST /indexnow", "application/json; charset=utf-8", "blog.example.org"), (post.Line, post.ContentType, post.Host));
        Assert.Equal(["/owls", "/old-place", "/about"], engine.Paths);
        Assert.All(post.Urls, url => Assert.StartsWith("https://blog.example.org/", url));
        Assert.Equal($"https://blog.example.org/{post.Key}.txt", post.KeyLocation);

        // The engine fetches the key from the blog.
        var file = await blog.Visitor().Get($"/{post.Key}.txt");
        Assert.Equal((HttpStatusCode.OK, post.Key), (file.Status, file.Html));
        Assert.Equal("text/plain; charset=utf-8", file.Response.Content.Headers.ContentType!.ToString());
        Assert.NotNull(file.Response.Headers.ETag);
        Assert.Equal(
            (await blog.Visitor().Get("/robots.txt")).Response.Headers.CacheControl, file.Response.Headers.CacheControl);

        await ada.Change(id, ("Body", "Other words."));
        await ada.Change(moved, ("Slug", "new-place"));
        await ada.Change(hidden, ("Body", "CANARY words."));
        await blog.Told(engine, 2);
        Assert.Equal(["/owls", "/old-place", "/new-place"], engine.Posts[1].Urls.Select(u => new Uri(u).AbsolutePath));

        await ada.Change(id, ("NoIndex", "true"));
        await blog.Change(moved, (desk, article) => desk.TrashAsync(article));
        await blog.Change(hidden, (desk, article) => desk.TrashAsync(article));
        await blog.Told(engine, 3);
        Assert.Equal(["/owls", "/new-place"], engine.Posts[2].Urls.Select(u => new Uri(u).AbsolutePath));

        // By now both are hidden or gone: whatever becomes of them is nobody's business.
        await ada.Change(id, ("Body", "Once more."), ("NoIndex", "true"));
        await blog.Change(moved, (desk, article) => desk.DeleteAsync(article));
        await blog.Quiet();
        Assert.Equal(3, engine.Posts.Count);
        var rows = (await ada.Get(Indexing.Screen)).All(".indexnow-last tbody tr");
        Assert.Equal(3, rows.Count);
        Assert.Contains("Accepted", rows[0].TextContent);
        Assert.Equal("https://blog.example.org/owls", rows[0].QuerySelector("bdi")!.TextContent);
        Assert.StartsWith("and 1 more", rows[0].QuerySelector(".sub")!.TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_taken_back_in_time_is_told_to_nobody_and_several_saves_are_one_post(Database database)
    {
        await using var engine = await Engine.Open();
        await using var blog = Indexing.Blog(database);
        var ada = await blog.TellEngine(engine);
        var secret = await blog.Publish("CANARY secret");
        await blog.Change(secret, (desk, article) => desk.TrashAsync(article));
        var oops = await blog.Publish("CANARY oops");
        await ada.Change(oops, ("NoIndex", "true"));
        var slip = await blog.Publish("CANARY slip");
        await ada.Change(slip, ("Slug", "no-slip"));
        for (var n = 0; n < 3; n++)
        {
            await ada.Change(slip, ("Body", $"Words, number {n}."));
        }

        await blog.Told(engine, 1);
        await blog.Quiet();
        Assert.Equal(["/no-slip"], engine.Paths);
        // Of what was told, a move and a move back are told as they came out.
        await ada.Change(slip, ("Slug", "elsewhere"));
        await ada.Change(slip, ("Slug", "at-last"));
        await blog.Told(engine, 2);
        Assert.Equal(["/no-slip", "/at-last"], engine.Paths.Skip(1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Off_by_default_nothing_is_stored_sent_or_served(Database database)
    {
        await using var engine = await Engine.Open();
        await using var blog = Indexing.Blog(database);
        var ada = await blog.SignedIn();
        await blog.Site();
        Assert.Contains("Off", (await ada.Get(Indexing.Screen)).One(".page-head .badge")!.TextContent);
        await blog.Publish("Owls");
        Assert.Empty(await blog.Undelivered("indexnow"));

        await blog.TellEngine(engine, ada);
        var key = (await ada.Get(Indexing.Screen)).One(".indexnow-key a")!.TextContent;
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get(key)).Status);
        await ada.Submit(await ada.Get(Indexing.Screen), "#settings", "Create new key");
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get(key)).Status);
        key = (await ada.Get(Indexing.Screen)).One(".indexnow-key a")!.TextContent;
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get(key)).Status);

        await blog.Publish("Told to nobody");
        var form = await ada.Get(Indexing.Screen);
        form.One("[name=IsOn]")!.RemoveAttribute("checked");
        await ada.Submit(form, "#settings", "Save");
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get(key)).Status);
        await blog.Quiet();
        Assert.Empty(engine.Posts);
    }

    [Theory]
    [InlineData("", "Nothing is sent until the site URL is set")]
    [InlineData("http://localhost:5080", "Nothing is sent, because search engines cannot reach http://localhost:5080.")]
    [InlineData("http://192.168.1.7", "Nothing is sent, because search engines cannot reach http://192.168.1.7.")]
    [InlineData("http://blog.internal", "Nothing is sent, because search engines cannot reach http://blog.internal.")]
    public async Task Nothing_is_sent_of_a_blog_that_engines_cannot_reach(string address, string said)
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        await blog.Site(site => site with { BaseAddress = address });
        await ada.Submit(await ada.Get(Indexing.Screen), "#settings", "Save", ("IsOn", "true"));
        Assert.Contains(said, (await ada.Get(Indexing.Screen)).One(".indexnow-silent")!.TextContent);
        await blog.Publish("Owls");
        await blog.Quiet();
        Assert.Empty(await blog.Submissions());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_endpoint_that_asks_to_wait_is_left_alone_and_told_everything_then(Database database)
    {
        await using var engine = await Engine.Open();
        await using var blog = Indexing.Blog(database);
        var ada = await blog.TellEngine(engine);
        engine.Answers(429, ("Retry-After", "7200"));
        for (var number = 1; number <= 5; number++)
        {
            await blog.Publish($"Owl {number}");
        }

        await blog.Told(engine, 1);
        // Failures are tried in halves, and again and again: none of these tries gets out.
        await blog.Passes(TimeSpan.FromMinutes(90));
        Assert.Single(engine.Posts);
        Assert.Equal(5, (await blog.Undelivered("indexnow")).Count);
        Assert.Contains(
            "Too many requests (429)",
            (await ada.Get(Indexing.Screen)).One(".indexnow-last td[data-label=Response]")!.TextContent);
        engine.Answers(200);
        await blog.Passes(TimeSpan.FromMinutes(120));
        await blog.Quiet();
        Assert.Equal(5, engine.Posts.Skip(1).SelectMany(p => p.Urls).Distinct().Count());
    }

    [Fact]
    public async Task A_broken_endpoint_costs_nothing_and_is_tried_again()
    {
        await using var blog = Indexing.Blog(Database.Sqlite);
        Visitor ada;
        await using (var engine = await Engine.Open())
        {
            ada = await blog.TellEngine(engine);
        }

        await blog.Publish("Owls");
        await blog.Passes(TextEvents.Grace);
        await Listening.Until(async () => (await blog.Submissions()).Count == 1);
        Assert.Contains("No answer", (await ada.Get(Indexing.Screen)).One(".indexnow-last td[data-label=Response]")!.TextContent);
        Assert.Single(await blog.Undelivered("indexnow"));
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/owls")).Status);
    }
}
