using System.Net;
using System.Xml.Linq;
using Blog.Content.Authors;
using Blog.Content.Categories;

namespace Blog.Tests.Content.Feeds;

/// <summary>A list's feed is there for whom its page is, with articles or without.</summary>
public class EmptyFeedTests
{
    private static readonly string[] Files = ["feed.xml", "atom.xml", "feed.json"];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_feed_of_what_has_no_article_is_there_as_long_as_its_page_is(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Draft("Not yet", tags: ["Quiet"]);
        await blog.Db(db =>
        {
            db.Add(new Author { Name = "Nobody Yet", Slug = "nobody-yet" });
            db.Add(new Category { Name = "Bare", Slug = "bare" });
            return db.SaveChangesAsync();
        });
        foreach (var (page, isForAll) in new[] { ("/tag/quiet", false), ("/author/nobody-yet", false), ("/category/bare", true) })
        {
            // What a draft is filed under is a secret to readers, and its feed with it.
            foreach (var (visitor, isSeen) in new[] { (blog.Visitor(), isForAll), (ada, true) })
            {
                var status = isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                Assert.Equal(status, (await visitor.Get(page)).Status);
                foreach (var file in Files)
                {
                    var feed = await visitor.Get($"{page}/{file}");
                    Assert.True(feed.Status == status, $"{page}/{file}: {feed.Status}");
                    if (isSeen && file.EndsWith(".xml", StringComparison.Ordinal))
                    {
                        Assert.DoesNotContain(
                            XDocument.Parse(feed.Html).Descendants(), e => e.Name.LocalName is "item" or "entry");
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Feeds_move_along_with_a_tag_and_an_author()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        await blog.Publish("Owls", tags: ["Night"]);
        await ada.Submit(await ada.Get("/admin/tags/1"), "form#term, main form", null, ("Slug", "nights"));
        await ada.Submit(await ada.Get("/admin/profile"), "#profile", null, ("Slug", "ada-l"));
        foreach (var (before, after) in new[] { ("/tag/night", "/tag/nights"), ("/author/ada-example", "/author/ada-l") })
        {
            foreach (var file in Files)
            {
                var moved = await blog.Visitor().Get($"{before}/{file}");
                Assert.Equal((HttpStatusCode.MovedPermanently, $"{after}/{file}"), (moved.Status, moved.Location));
                Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get(moved.Location!)).Status);
            }
        }
    }
}
