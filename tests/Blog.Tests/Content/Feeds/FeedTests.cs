using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Blog.Content.Writing;

namespace Blog.Tests.Content.Feeds;

public class FeedTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private static readonly XNamespace Encoded = "http://purl.org/rss/1.0/modules/content/";

    [Theory, OnSqlite, OnPostgres]
    public async Task Rss_and_Atom_carry_the_whole_article(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Owls & others", "Words.\n\n## Part\n\nMore.", a =>
        {
            a.Excerpt = "In short: 1 < 2.";
            a.Verdict = "**The Analysis:** it holds.";
            a.PublishAsOf(At(10), At(11));
        }, category: "AI", tags: ["Models", "Birds", "ai"]);

        foreach (var (path, type) in new[] { ("/feed.xml", "application/rss+xml"), ("/atom.xml", "application/atom+xml") })
        {
            var (feed, page) = await Load(blog, path, type);
            Assert.Equal("A new blog", feed.Title.Text);
            Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsoluteUri == "http://localhost" + path);
            var item = Assert.Single(feed.Items);
            Assert.Equal("Owls & others", item.Title.Text);
            Assert.Equal(
                "http://localhost/owls-others", item.Links.First(l => l.RelationshipType == "alternate").Uri.AbsoluteUri);
            Assert.StartsWith("urn:uuid:", item.Id, StringComparison.Ordinal);
            Assert.Equal((At(10), At(11)), (item.PublishDate.UtcDateTime, item.LastUpdatedTime.UtcDateTime));
            Assert.Equal(["AI", "Birds", "Models"], item.Categories.Select(c => c.Name));
            Assert.Equal(path == "/feed.xml" ? "In short: 1 &lt; 2." : "In short: 1 < 2.", item.Summary.Text);
            var text = Html(item);
            Assert.Contains("<h2 id=\"part\">Part</h2>", text, StringComparison.Ordinal);
            Assert.EndsWith(
                "<h2>Final Verdict</h2><p><strong>The Analysis:</strong> it holds.</p></section>",
                text,
                StringComparison.Ordinal);
            Assert.Contains("Wilhelmina Testwright", page.Html, StringComparison.Ordinal);
            Assert.NotNull(page.Response.Content.Headers.LastModified);
        }

        var rss = XDocument.Parse((await blog.Visitor().Get("/feed.xml")).Html).Root!.Element("channel")!;
        Assert.All("title link description language lastBuildDate".Split(' '), name => Assert.NotEmpty(rss.Element(name)!.Value));
        Assert.Equal("Mon, 23 Nov 2026 10:00:00 GMT", rss.Element("item")!.Element("pubDate")!.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_JSON_feed_has_the_fields_of_version_1_1(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("اردو", "ایک پیراگراف۔", a => a.Language = "ur", at: At(9), tags: "Birds");
        var page = await blog.Visitor().Get("/feed.json");
        Assert.Equal("application/feed+json", page.Response.Content.Headers.ContentType!.MediaType);
        var feed = JsonDocument.Parse(page.Html).RootElement;
        Assert.Equal(["https://jsonfeed.org/version/1.1", "A new blog", "http://localhost/", "http://localhost/feed.json", "en"],
            "version title home_page_url feed_url language".Split(' ').Select(n => feed.GetProperty(n).GetString()));
        var item = feed.GetProperty("items")[0];
        Assert.Equal(("اردو", "ur"), (item.GetProperty("title").GetString(), item.GetProperty("language").GetString()));
        Assert.Equal("<div dir=\"rtl\"><p>ایک پیراگراف۔</p></div>", item.GetProperty("content_html").GetString());
        Assert.Equal("2026-11-23T09:00:00Z", item.GetProperty("date_published").GetString());
        Assert.Equal("Wilhelmina Testwright", item.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal("Birds", item.GetProperty("tags")[0].GetString());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_what_readers_may_see_is_in_any_feed_and_of_that_the_newest_twenty(Database database)
    {
        await using var blog = new BlogApp().On(database);
        for (var day = 1; day <= 21; day++)
        {
            await blog.Publish($"Day {day}", at: At(9).AddDays(day - 30), category: "AI", tags: "Birds");
        }

        await blog.Publish("Hidden from engines", more: a => a.NoIndex = true, category: "AI", tags: "Birds");
        await blog.Draft("CANARY draft", category: "AI", tags: "Birds");
        await blog.Draft("CANARY later", more: a => a.Schedule(At(13), At(12)), category: "AI", tags: "Birds");
        var binned = await blog.Publish("CANARY binned", category: "AI", tags: "Birds");
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));
        foreach (var folder in new[] { "", "/category/ai", "/tag/birds", "/author/wilhelmina-testwright" })
        {
            foreach (var file in new[] { "feed.xml", "atom.xml", "feed.json" })
            {
                Assert.DoesNotContain("CANARY", (await blog.Visitor().Get($"{folder}/{file}")).Html, StringComparison.Ordinal);
            }

            var (feed, _) = await Load(blog, folder + "/atom.xml", "application/atom+xml");
            Assert.Equal(
                Enumerable.Range(3, 19).Reverse().Select(d => $"Day {d}").Prepend("Hidden from engines"),
                feed.Items.Select(i => i.Title.Text));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_list_has_its_own_feed_and_says_so_in_its_head(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Filed", category: "AI", tags: "Birds");
        await blog.Publish("Elsewhere");
        foreach (var (path, name) in new[] { ("/category/ai", "AI"), ("/tag/birds", "Birds") })
        {
            var (feed, _) = await Load(blog, path + "/feed.xml", "application/rss+xml");
            Assert.Equal($"{name} · A new blog", feed.Title.Text);
            Assert.Equal("Filed", Assert.Single(feed.Items).Title.Text);
            var page = await blog.Visitor().Get(path);
            Assert.Equal(
                [path + "/feed.xml", "/feed.xml"],
                page.All("link[rel=alternate][type='application/rss+xml']").Select(l => l.GetAttribute("href")));
            Assert.Equal("/feed.xml", page.One(".site-foot a[href='/feed.xml']")!.GetAttribute("href"));
        }

        var author = await blog.Visitor().Get("/author/wilhelmina-testwright");
        Assert.Equal(
            2,
            (await Load(blog, author.One("link[rel=alternate]")!.GetAttribute("href")!, "application/rss+xml")).Feed.Items
                .Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_XML_cannot_carry_is_left_out_and_the_rest_is_escaped(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish(
            "A <&]]> \u0001\u001f\uffff \ud83d\ude48 title", "```\n<&]]> \u0002 end\n```", a => a.Excerpt = "\u0003]]>");
        foreach (var (path, type) in new[] { ("/feed.xml", "application/rss+xml"), ("/atom.xml", "application/atom+xml") })
        {
            var item = Assert.Single((await Load(blog, path, type)).Feed.Items);
            Assert.Equal("A <&]]>  🙈 title", item.Title.Text);
            Assert.Contains("]]&gt;", Html(item), StringComparison.Ordinal);
        }

        var json = JsonDocument.Parse((await blog.Visitor().Get("/feed.json")).Html).RootElement;
        Assert.Equal("A <&]]>  🙈 title", json.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/category/none/feed.xml")]
    [InlineData("/tag/none/atom.xml")]
    [InlineData("/author/none/feed.json")]
    [InlineData("/tag/none/feed.rss")]
    public async Task The_feed_of_what_is_not_there_is_a_404(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Visitor().Get(path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_feed_moves_along_with_its_category(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Publish("Filed", category: "AI");
        await ada.Submit(await ada.Get("/admin/categories/1"), "form#term, main form", null, ("Slug", "machines"));
        var moved = await blog.Visitor().Get("/category/ai/atom.xml");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/category/machines/atom.xml"), (moved.Status, moved.Location));
    }

    [Fact]
    public async Task An_empty_blog_has_valid_feeds_and_HEAD_and_a_strange_host_are_answered()
    {
        await using var blog = new BlogApp();
        Assert.Empty((await Load(blog, "/feed.xml", "application/rss+xml")).Feed.Items);
        Assert.Equal(BlogApp.Start, (await Load(blog, "/atom.xml", "application/atom+xml")).Feed.LastUpdatedTime);
        var client = blog.Visitor().Client;
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(new(HttpMethod.Head, "/feed.xml"))).StatusCode);
        using var strange = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
        strange.Headers.TryAddWithoutValidation("Host", "a..b:99999");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.SendAsync(strange)).StatusCode);
    }

    private static DateTime At(int hour) => new(2026, 11, 23, hour, 0, 0, DateTimeKind.Utc);

    private static string Html(SyndicationItem item) => item.Content is TextSyndicationContent text ? text.Text
        : item.ElementExtensions.ReadElementExtensions<string>("encoded", Encoded.NamespaceName).Single();

    private static async Task<(SyndicationFeed Feed, Page Page)> Load(BlogApp blog, string path, string type)
    {
        var page = await blog.Visitor().Get(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
        Assert.Equal(type, page.Response.Content.Headers.ContentType!.MediaType);
        using var xml = XmlReader.Create(new StringReader(page.Html));
        return (SyndicationFeed.Load(xml), page);
    }
}
