using System.Net;
using Blog.Core.Settings;
using Blog.Tests.Web.PageCache;

namespace Blog.Tests.Content.Feeds;

/// <summary>Readers that send nothing but their copy's time get the document of now, across a restart too.</summary>
public class FeedsAfterSettingsTests
{
    private static readonly string[] Feeds = ["/feed.xml", "/atom.xml", "/feed.json", "/tag/night/feed.xml"];

    [Theory]
    [InlineData("title")]
    [InlineData("language")]
    [InlineData("address")]
    [InlineData("configuration")]
    [InlineData("")]
    public async Task Who_has_the_feed_of_before_the_settings_changed_gets_the_one_of_now(string changed)
    {
        using var folder = new TestFolder();
        var before = new Dictionary<string, string>();
        await using (var blog = new BlogApp { Folder = folder.Path, KeepFolder = true })
        {
            await blog.Publish("Owls", tags: ["Night"]);
            await blog.Site();
            foreach (var feed in Feeds)
            {
                before[feed] = (await Reader.Of(blog).Ask(feed)).Content.LastModified!.Value.ToString("R");
            }

            await blog.Site(site => Changed(site, changed));
        }

        await using var later = new BlogApp { Folder = folder.Path, KeepFolder = true, Clock = new(BlogApp.Start.AddHours(1)) };
        if (changed == "configuration")
        {
            later.With("Blog:BaseAddress", "https://moved.example.org");
        }

        foreach (var feed in Feeds)
        {
            var now = await Reader.Of(later).Ask(feed, ("If-Modified-Since", before[feed]));
            Assert.Equal((feed, changed.Length == 0 ? HttpStatusCode.NotModified : HttpStatusCode.OK), (feed, now.Status));
            var own = (await Reader.Of(later).Ask(feed)).Content.LastModified!.Value.ToString("R");
            Assert.Equal(HttpStatusCode.NotModified, (await Reader.Of(later).Ask(feed, ("If-Modified-Since", own))).Status);
        }

        var since = ("If-Modified-Since", before["/feed.xml"]);
        Assert.Equal(HttpStatusCode.OK, (await Reader.Of(later).Ask("/sitemap.xml", since)).Status);
    }

    [Fact]
    public async Task A_new_address_is_another_document_also_while_the_blog_runs()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Owls");
        await blog.Site();
        var since = ("If-Modified-Since", (await Reader.Of(blog).Ask("/feed.xml")).Content.LastModified!.Value.ToString("R"));
        Assert.Equal(HttpStatusCode.NotModified, (await Reader.Of(blog).Ask("/feed.xml", since)).Status);
        await blog.Site(site => site with { BaseAddress = "https://moved.example.org" });
        var now = await Reader.Of(blog).Ask("/feed.xml", since);
        Assert.Equal(HttpStatusCode.OK, now.Status);
        Assert.Contains("https://moved.example.org/owls", now.Text);
        // What feeds do not show makes no new document of them.
        var moved = ("If-Modified-Since", now.Content.LastModified!.Value.ToString("R"));
        await blog.Site(site => site with { BaseAddress = "https://moved.example.org", WordsPerMinute = 300 });
        Assert.Equal(HttpStatusCode.NotModified, (await Reader.Of(blog).Ask("/feed.xml", moved)).Status);
    }

    private static SiteSettings Changed(SiteSettings site, string what) => what switch
    {
        "title" => site with { Title = "Loud owls" },
        "language" => site with { Language = "ur" },
        "address" => site with { BaseAddress = "https://moved.example.org" },
        _ => site,
    };
}
