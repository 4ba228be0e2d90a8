using System.Net;
using Blog.Tests.Web.PageCache;
using Blog.Web.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Addresses;

/// <summary>What readers have of a blog that was WordPress or Blogger before: queries that mean another page.</summary>
public class HomeQueryTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("/?feed=rss2", "/feed.xml")]
    [InlineData("/?feed=rss", "/feed.xml")]
    [InlineData("/?feed=rdf", "/feed.xml")]
    [InlineData("/?feed=ATOM", "/atom.xml")]
    [InlineData("/?feed=json", "/feed.json")]
    [InlineData("/?feed=rss2&tag=night", "/tag/night/feed.xml")]
    [InlineData("/?category_name=birds&feed=atom", "/category/birds/atom.xml")]
    [InlineData("/?feed=rss2&utm_source=x", "/feed.xml?utm_source=x")]
    [InlineData("/index.php?feed=rss2", "/feed.xml")]
    [InlineData("/?tag=night", "/tag/night")]
    [InlineData("/?tag=Night", "/tag/night")]
    [InlineData("/?category_name=Birds", "/category/birds")]
    [InlineData("/?author_name=ada-example", "/author/ada-example")]
    [InlineData("/?s=word", "/search?q=word")]
    [InlineData("/?s=two+words%26", "/search?q=two%20words%26")]
    [InlineData("/?s=word&utm_source=x", "/search?q=word&utm_source=x")]
    [InlineData("/feeds/posts/default?alt=rss", "/feed.xml")]
    [InlineData("/feeds/posts/default?max-results=9&alt=RSS", "/feed.xml")]
    [InlineData("/feeds/posts/default?alt=json", "/feed.json")]
    [InlineData("/feeds/posts/default?max-results=9", "/atom.xml?max-results=9")]
    [InlineData("/feeds/posts/summary", "/atom.xml")]
    [InlineData("/rss2.xml", "/feed.xml")]
    public async Task It_leads_to_the_page_by_one_permanent_redirect(string asked, string address)
    {
        var visitor = (await shared.Once(Owls)).Visitor();
        var answer = await visitor.Get(asked);
        Assert.Equal((HttpStatusCode.MovedPermanently, address), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(address)).Status);
    }

    [Theory]
    [InlineData("/?cat=3")]
    [InlineData("/?author=1")]
    [InlineData("/?author=ada-example")]
    [InlineData("/?tag=nothing")]
    [InlineData("/?tag=..")]
    [InlineData("/?tag=a/b")]
    [InlineData("/?category_name=nothing")]
    [InlineData("/?feed=comments-rss2")]
    [InlineData("/?feed=rss2&p=12")]
    [InlineData("/?feed=rss2&cat=3")]
    [InlineData("/?feed=rss2&s=word")]
    [InlineData("/?feed=..")]
    public async Task What_means_nothing_here_is_not_found_and_never_the_home_page(string asked)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await shared.Once(Owls)).Visitor().Get(asked)).Status);
    }

    [Theory]
    [InlineData("/?s=")]
    [InlineData("/?feed=")]
    [InlineData("/?name=owls")]
    [InlineData("/?alt=rss")]
    public async Task A_query_that_asks_for_nothing_is_the_home_page_and_no_entry_of_its_own(string asked)
    {
        var blog = await shared.Once(Owls);
        var own = await Reader.Of(blog).Ask("/");
        var count = blog.Services.GetRequiredService<PageStore>().Count;
        var answer = await Reader.Of(blog).Ask(asked);
        Assert.Equal((HttpStatusCode.OK, own.ETag), (answer.Status, answer.ETag));
        Assert.Equal(count, blog.Services.GetRequiredService<PageStore>().Count);
    }

    private static async Task<SharedBlog> Owls(SharedBlog blog)
    {
        await blog.SignedIn();
        await blog.Publish("Owls", category: "Birds", tags: ["Night"]);
        return blog;
    }
}
