using System.Text.Json;
using System.Xml.Linq;
using Blog.Core.Permalinks;
using Blog.Tests.Media;

namespace Blog.Tests.Content.Feeds;

public class FeedRuleTests : MediaAppTest
{
    private const string Text = """
        A [page](/other?a=1&b=2), [beside](other), [above](../other), [part](#part), [mail](mailto:ada@example.org),
        [اردو](/اردو-صفحہ) and https://example.org/x.

        ## Part

        - [x] done
        - [ ] to do

        | a | b |
        | :- | -: |
        | 1 | <b>2</b> |

        ```js
        const a = "<script>" && b;
        ```

        <details><summary>More</summary><p onclick="alert(1)" style="color: red">Words</p></details>

        > [!NOTE]
        > Heed it.[^1]

        [^1]: A note.
        """;

    [Fact]
    public async Task Texts_of_all_languages_with_pictures_and_what_else_an_article_holds_keep_the_rules_of_each_format()
    {
        await Blog.Site();
        var picture = await Add(Pictures.Jpeg(900, 600));
        await Blog.Site(site => site with { Logo = $"/media/{picture.Hash}.jpg" });
        await Blog.Publish("Über Eulen & Käuze", $"{Text}\n\n![Eule](/media/{picture.Hash}.jpg)", a =>
        {
            (a.Language, a.HeroId, a.Verdict) = ("de", picture.Id, "**Kurz:** es gilt.");
        }, category: "世界", tags: ["C++", "夜行性", "Vögel"]);
        await Blog.Publish("الّو کیا ہے؟", Text, a => a.Language = "ur", category: "世界", tags: "夜行性");
        await Blog.Publish("フクロウと夜", Text, a => (a.Language, a.Excerpt) = ("ja", "短い<説明>&"), category: "世界");
        await Blog.Publish("猫头鹰", Text, a => a.Language = "zh-Hans", category: "世界", tags: "夜行性");
        await Blog.Publish("A <b>bold</b> &amp; \"quoted\" title]]> &#x26;", Text);
        await Blog.Publish("With \u0001 control\u001f characters \uffff", "`\u0002`", a => a.Excerpt = "\u0003 short");
        await Blog.Publish("No words", "");
        var longAgo = new DateTime(1999, 12, 31, 23, 0, 0, DateTimeKind.Utc);
        await Blog.Publish("Changed", "Words.", a => a.PublishAsOf(longAgo, BlogApp.Start.UtcDateTime));
        var (category, tag) = ($"/category/{Slug.From("世界")}", $"/tag/{Slug.From("夜行性")}");
        Assert.Empty(await AllFeeds.FaultsIn(Blog, "", category, tag, "/author/wilhelmina-testwright"));

        var feed = JsonDocument.Parse((await Blog.Visitor().Get(category + "/feed.json")).Html).RootElement;
        var languages = feed.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("language").GetString());
        Assert.Equal(["zh-Hans", "ja", "ur", "de"], languages);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_blog_has_feeds_that_keep_the_rules_and_a_time_at_which_it_began(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        Assert.Empty(await AllFeeds.FaultsIn(blog, ""));
        var rss = (await blog.Visitor().Get("/feed.xml")).Html;
        Assert.DoesNotContain("lastBuildDate", rss, StringComparison.Ordinal);
        var atom = XDocument.Parse((await blog.Visitor().Get("/atom.xml")).Html).Root!;
        Assert.Equal("2026-11-23T12:00:00Z", atom.Element(FeedForm.Atom + "updated")!.Value);

        // It does not look new at each look, and tells of what was taken back only that it is gone.
        blog.Later(TimeSpan.FromDays(3));
        var id = await blog.Publish("Owls", category: "Birds", at: BlogApp.Start.UtcDateTime.AddDays(2));
        rss = (await blog.Visitor().Get("/feed.xml")).Html;
        Assert.Contains("<lastBuildDate>Wed, 25 Nov 2026", rss, StringComparison.Ordinal);
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        Assert.Empty(await AllFeeds.FaultsIn(blog, "", "/category/birds"));
        Assert.Contains("<updated>2026-11-23T12:00:00Z", (await blog.Visitor().Get("/atom.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_thousand_articles_the_feeds_hold_the_newest_twenty_and_keep_the_rules()
    {
        await Blog.Site();
        await Blog.Publish("The newest");
        await AllFeeds.Publish(Blog, 1_000);
        Assert.Empty(await AllFeeds.FaultsIn(Blog, "", "/author/wilhelmina-testwright"));
        foreach (var path in AllFeeds.Addresses("", "/author/wilhelmina-testwright"))
        {
            Assert.Equal(20, (await AllFeeds.IdsIn(Blog, path)).Distinct().Count());
        }
    }

    /// <summary>That the rules can fail: each breaks one of them in a feed that keeps all.</summary>
    [Theory]
    [InlineData("feed.xml", "<link>https://blog", "<link>/blog", "link is no address")]
    [InlineData("feed.xml", "23 Nov 2026 11", "24 Nov 2026 11", "pubDate is no date")]
    [InlineData("feed.xml", "isPermaLink=\"false\"", "isPermaLink=\"no\"", "isPermaLink is no")]
    [InlineData("feed.xml", "isPermaLink=\"false\"", "", "a guid that is no address")]
    [InlineData("feed.xml", "<language>en</language>", "", "channel lacks language")]
    [InlineData("feed.xml", "<item>", "<item><author>ada</author>", "an item has two authors")]
    [InlineData("feed.xml", "<item>", "<item><x/>", "an unknown element x")]
    [InlineData("feed.xml", "</item>", "</item><ttl>5</ttl>", "metadata stands behind")]
    [InlineData("feed.xml", "blog.example.org/feed.xml", "blog.example.org/rss", "leads elsewhere")]
    [InlineData("feed.xml", "https://blog.example.org/x", "/x", "an address without host")]
    [InlineData("feed.xml", "&lt;p&gt;", "&lt;p onclick=\"x\"&gt;", "the attribute onclick")]
    [InlineData("feed.xml", "Nov 2026 11:00:00 GMT</pubDate>", "Nov 2026 11:00:00 Z</pubDate>", "pubDate is no date")]
    [InlineData("atom.xml", "<id>urn:uuid:", "<id>/", "id is no IRI")]
    [InlineData("atom.xml", "xml:lang=\"en\"", "", "the feed has no language")]
    [InlineData("atom.xml", "<updated>2026-", "<updated>1970-", "updated is no date")]
    [InlineData("atom.xml", "<updated>2026-", "<updated>0001-", "updated is no date")]
    [InlineData("atom.xml", "<name>Wilhelmina Testwright</name>", "", "author lacks name")]
    [InlineData("atom.xml", "rel=\"self\"", "rel=\"alternate\"", "leads elsewhere")]
    [InlineData("atom.xml", "type=\"html\"", "type=\"xhtml\"", "has the type xhtml")]
    [InlineData("feed.json", "\"id\":\"urn:uuid:", "\"key\":\"", "an unknown property key")]
    [InlineData("feed.json", "\"date_published\":\"2026-", "\"date_published\":\"0001-", "date_published is 0001")]
    [InlineData("feed.json", "version/1.1", "version/1", "the version is another")]
    [InlineData("feed.json", "\"content_html\"", "\"content_text\"", "")]
    [InlineData("feed.json", "\"url\":\"https://blog.example.org/o", "\"url\":\"/o", "url is /o")]
    public async Task A_broken_rule_is_named(string file, string valid, string broken, string fault)
    {
        await Blog.Site();
        await Blog.Publish("Owls", "[x](/x)");
        var page = await Blog.Visitor().Get("/" + file);
        Assert.Contains(valid, page.Html, StringComparison.Ordinal);
        var faults = FeedRules.Faults(
            $"{SiteWords.Address}/{file}",
            page.Response.Content.Headers.ContentType!.ToString(),
            page.Html.Replace(valid, broken, StringComparison.Ordinal));
        Assert.Equal(fault.Length > 0, faults.Any(f => f.Contains(fault, StringComparison.Ordinal)));
    }
}
