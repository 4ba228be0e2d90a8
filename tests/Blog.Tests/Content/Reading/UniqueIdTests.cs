using System.Text.RegularExpressions;
using Blog.Tests.Content.Sharing;

namespace Blog.Tests.Content.Reading;

/// <summary>No id stands twice on a page or in a feed.</summary>
public partial class UniqueIdTests
{
    private const string Noted = "A mark[^1] and another.[^1]\n\n## Tea\n\n## Search\n\n[^1]: A note.";

    [Fact]
    public async Task Text_verdict_and_page_share_no_id()
    {
        await using var blog = new BlogApp();
        await blog.Publish("First", Noted, a => a.Verdict = Noted);
        var plain = await blog.Visitor().Get("/first");
        // A heading for each id that the page has itself.
        var own = plain.All("[id]").Where(e => e.Closest(".prose") is null).Select(e => e.Id!).ToList();
        await blog.Publish("Second", string.Join("\n\n", own.Select(id => "## " + id)) + "\n\n" + Noted, a => a.Verdict = Noted);

        foreach (var path in new[] { "/first", "/second" })
        {
            var page = await blog.Visitor().Get(path);
            Assert.Empty(page.All("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
            foreach (var link in page.All(".prose a[href^='#']"))
            {
                Assert.Single(page.All("[id]"), e => e.Id == Uri.UnescapeDataString(link.GetAttribute("href")![1..]));
            }
        }

        Assert.Equal("A note.", plain.All(".verdict li").Single().TextContent.Split('↩')[0].Trim());
        Assert.Equal("#" + plain.One(".verdict li")!.Id, plain.One(".verdict .footnote-ref a")!.GetAttribute("href"));
        Assert.Equal("fn:1", plain.All(".prose li")[0].Id);
    }

    [Fact]
    public async Task Items_of_one_feed_share_no_id_and_their_links_lead_to_the_article()
    {
        await using var blog = await ShareLinkTests.WithAddress(new BlogApp());
        await blog.Publish("First", Noted, a => a.Verdict = Noted);
        await blog.Publish("Second", Noted, a => a.Verdict = Noted);
        foreach (var feed in new[] { "/feed.xml", "/atom.xml", "/feed.json" })
        {
            var text = Regex.Unescape(System.Net.WebUtility.HtmlDecode(await blog.Visitor().Client.GetStringAsync(feed)));
            Assert.Contains("/first#fn:1\"", text);
            Assert.Contains("/second#fn:v1\"", text);
            var ids = IdOfElement().Matches(text).Select(m => m.Groups[1].Value).ToList();
            Assert.Contains("fn:1", ids);
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [GeneratedRegex("<[a-z0-9]+ [^<>]*\\bid=\"([^\"]*)\"")]
    private static partial Regex IdOfElement();
}
