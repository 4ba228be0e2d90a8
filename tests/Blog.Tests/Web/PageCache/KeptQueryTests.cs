using System.Net;
using Blog.Core.Permalinks;
using Blog.Tests.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>One rule for the query of all redirects between a reader's pages, whichever of them redirects.</summary>
public class KeptQueryTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    // Spelling, a habit, a former address of each kind, a number of elsewhere.
    [InlineData("/OWLS?utm_source=x&a=1", "/owls?utm_source=x&a=1")]
    [InlineData("/owls.html?utm_source=x", "/owls?utm_source=x")]
    [InlineData("/Archive/?utm_source=x", "/archive?utm_source=x")]
    [InlineData("/rss?utm_source=x", "/feed.xml?utm_source=x")]
    [InlineData("/first-owls?utm_source=x", "/owls?utm_source=x")]
    [InlineData("/first-owls.md?utm_source=x", "/owls.md?utm_source=x")]
    [InlineData("/First-Owls/?utm_source=x", "/owls?utm_source=x")]
    [InlineData("/tag/night?utm_source=x", "/tag/nights?utm_source=x")]
    [InlineData("/tag/night/feed.xml?utm_source=x", "/tag/nights/feed.xml?utm_source=x")]
    [InlineData("/TAG/night/feed?utm_source=x", "/tag/nights/feed.xml?utm_source=x")]
    [InlineData("/?p=12&utm_source=x", "/owls?utm_source=x")]
    [InlineData("/?P=12&utm_source=x%26y", "/owls?utm_source=x%26y")]
    // What the page has read, it has said in the address.
    [InlineData("/tags?from=N&utm_source=x", "/tags?utm_source=x")]
    [InlineData("/tags/?from=N", "/tags")]
    [InlineData("/search/?q=a%20b&page=2", "/search?q=a%20b&page=2")]
    [InlineData("/first-owls?", "/owls")]
    public async Task What_was_asked_goes_along_but_for_what_the_page_has_read(string asked, string address)
    {
        var blog = await shared.Once(Owls);
        var answer = await blog.Visitor().Get(asked);
        Assert.Equal((HttpStatusCode.MovedPermanently, address), (answer.Status, answer.Location));
        // Who is signed in is led by as many steps as there are rules, and arrives with the same.
        var ada = await blog.SignedIn();
        var (at, steps) = (asked, 0);
        while (await ada.Get(at) is { Location: { } next } && steps++ < 4)
        {
            at = next;
        }

        Assert.Equal(address, at);
    }

    private static async Task<SharedBlog> Owls(SharedBlog blog)
    {
        var id = await blog.Publish("First owls", tags: ["Night"]);
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "owls"));
        await using var scope = blog.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Blog.Core.Data.BlogDbContext>();
        await scope.ServiceProvider.GetRequiredService<Blog.Content.Tags.TagDesk>()
            .SaveAsync(db.Set<Blog.Content.Tags.Tag>().Single(t => t.Name == "Night"), "nights");
        db.Add(new Permalink { Path = "?p=12", Kind = PermalinkKind.Redirect, RedirectTo = "owls" });
        await db.SaveChangesAsync();
        return blog;
    }
}
