using System.Net;
using Blog.Content.Articles;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Addresses;

/// <summary>Addresses that people and programs have, or try by habit.</summary>
public class KnownAddressTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("/feed", "/feed.xml")]
    [InlineData("/feed/", "/feed.xml")]
    [InlineData("/rss", "/feed.xml")]
    [InlineData("/RSS.xml", "/feed.xml")]
    [InlineData("/index.xml", "/feed.xml")]
    [InlineData("/atom", "/atom.xml")]
    [InlineData("/index.html", "/")]
    [InlineData("/owls/", "/owls")]
    [InlineData("/OWLS", "/owls")]
    [InlineData("/owls.html", "/owls")]
    [InlineData("/owls/index.html", "/owls")]
    [InlineData("/owls//", "/owls")]
    [InlineData("/owls.html?from=old", "/owls?from=old")]
    [InlineData("/category/birds/", "/category/birds")]
    [InlineData("/Category/Birds", "/category/birds")]
    [InlineData("/category/birds.html", "/category/birds")]
    [InlineData("/tag/night/", "/tag/night")]
    [InlineData("/TAG/night", "/tag/night")]
    [InlineData("/archive/", "/archive")]
    [InlineData("/Archive", "/archive")]
    [InlineData("/archive.html", "/archive")]
    [InlineData("/tags/?from=N", "/tags")]
    [InlineData("/feed/rss", "/feed.xml")]
    [InlineData("/feed/rss2/", "/feed.xml")]
    [InlineData("/feed/rdf", "/feed.xml")]
    [InlineData("/feed/atom", "/atom.xml")]
    [InlineData("/feed/json", "/feed.json")]
    [InlineData("/feeds/posts/default", "/atom.xml")]
    [InlineData("/category/birds/feed", "/category/birds/feed.xml")]
    [InlineData("/category/birds/feed/", "/category/birds/feed.xml")]
    [InlineData("/Category/Birds/feed/atom/", "/category/birds/atom.xml")]
    [InlineData("/category/birds/index.xml", "/category/birds/feed.xml")]
    [InlineData("/tag/night/feed/", "/tag/night/feed.xml")]
    [InlineData("/tag/night/rss.xml", "/tag/night/feed.xml")]
    [InlineData("/author/ada-example/feed/rss2", "/author/ada-example/feed.xml")]
    [InlineData("/search/?q=owls", "/search?q=owls")]
    [InlineData("/Search?q=Owls", "/search?q=Owls")]
    [InlineData("/TAG/Night.html", "/tag/night")]
    [InlineData("/first-owls.html", "/owls")]
    public async Task Another_spelling_leads_to_the_page_by_one_permanent_redirect(string asked, string address)
    {
        var visitor = (await shared.Once(Owls)).Visitor();
        var answer = await visitor.Get(asked);
        Assert.Equal((HttpStatusCode.MovedPermanently, address), (answer.Status, answer.Location));
        if (!address.EndsWith(".xml", StringComparison.Ordinal) && !address.EndsWith(".json", StringComparison.Ordinal))
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get(address)).Status);
        }
    }

    [Theory]
    [InlineData("/nothing.html")]
    [InlineData("/nothing/")]
    [InlineData("/nothing//here")]
    [InlineData("/category//fish")]
    [InlineData("/category/fish/feed")]
    [InlineData("/comments/feed")]
    [InlineData("/owls/feed")]
    [InlineData("/?page_id=12")]
    [InlineData("/?page_id=twelve")]
    [InlineData("/owls.html.html")]
    [InlineData("/?p=12")]
    [InlineData("/?p=twelve")]
    public async Task What_is_nowhere_is_not_found(string asked)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await shared.Once(Owls)).Visitor().Get(asked)).Status);
    }

    [Fact]
    public async Task A_number_of_the_system_before_leads_to_its_text_and_never_to_the_home_page()
    {
        var id = await shared.Publish("Moved in");
        await shared.Db(async db =>
        {
            db.Add(new Permalink { Path = "?p=13", Kind = PermalinkKind.Redirect, RedirectTo = "moved-in" });
            return await db.SaveChangesAsync();
        });
        var visitor = shared.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/")).Status);
        Assert.Equal("/moved-in", (await visitor.Get("/?p=13")).Location);
        Assert.Equal("/moved-in", (await visitor.Get("/?page_id=13")).Location);
        await shared.Change(id, (desk, article) => desk.SaveAsync(article, "moved-on"));
        Assert.Equal("/moved-on", (await visitor.Get("/?p=13")).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/?utm_source=x")).Status);
    }

    [Fact]
    public async Task An_article_that_has_such_an_address_keeps_it_and_a_new_one_does_not_get_it()
    {
        var id = await shared.Publish("Rss");
        Assert.Equal("rss-2", await shared.Db(db => db.Articles.Where(a => a.Id == id).Select(a => a.Slug).SingleAsync()));
        await shared.Db(db =>
            db.Database.ExecuteSqlRawAsync("UPDATE \"Permalinks\" SET \"Path\" = 'atom' WHERE \"Path\" = 'rss-2'"));
        Assert.Equal(HttpStatusCode.OK, (await shared.Visitor().Get("/atom")).Status);
    }

    private static async Task<SharedBlog> Owls(SharedBlog blog)
    {
        var id = await blog.Publish("First owls", category: "Birds", tags: ["Night"]);
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "owls"));
        return blog;
    }
}
