using System.Net;
using AngleSharp.Dom;
using Blog.Content.Pages;
using Blog.Support.Contact;
using Blog.Tests.Ads;
using Blog.Tests.Content.Llms;
using Blog.Tests.Support.Contact;
using Blog.Tests.Support.Donations;

namespace Blog.Tests.Content;

/// <summary>What every public page says of itself to search engines.</summary>
public class PageHeadTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ur")]
    public async Task Each_public_page_has_a_title_a_description_and_a_canonical_address_of_its_own(string language)
    {
        await using var blog = new BlogApp();
        await blog.Site(site => site with { Language = language });
        await blog.Way();
        await blog.OpenContact(new ContactSettings { Email = "owner@example.org" });
        await MarkdownFileTests.Page(blog, "About", PageStatus.Published);
        await blog.Publish("Seen by all", category: "Birds", tags: "Night");
        await blog.Publish("Older", "Other words.", at: new DateTime(2019, 5, 1, 0, 0, 0, DateTimeKind.Utc), category: "Birds");
        var token = await blog.AdvertiseEverywhere();
        var heads = new Dictionary<string, (string Title, string Description)>();
        foreach (var address in PublicAddresses.Of(blog).Select(a => a.Replace("{token}", token)).Distinct())
        {
            var page = await blog.Visitor().Get(address);
            if (IsForEngines(page))
            {
                var canonical = page.One("link[rel=canonical]")?.GetAttribute("href");
                var head = (page.Document.Title!, Content(page, "meta[name=description]"));
                Assert.True(canonical is not null, $"{address} has no canonical URL");
                Assert.True(head.Item2.Length > 0, $"{address} has no description");
                Assert.True(heads.TryAdd(canonical, head) || heads[canonical] == head, $"{address}: another page is {canonical}");
                Assert.Equal(canonical, Content(page, "meta[property='og:url']"));
                Assert.Matches("^[a-z]{2}_[A-Z]{2}$", Content(page, "meta[property='og:locale']"));
            }
        }

        Assert.True(heads.Count >= 16, string.Join(' ', heads.Keys));
        Assert.Equal(heads.Count, heads.Values.Select(h => h.Title).Distinct().Count());
        Assert.Equal(heads.Count, heads.Values.Select(h => h.Description).Distinct().Count());
    }

    [Fact]
    public async Task The_owner_s_words_describe_the_forms()
    {
        await using var blog = new BlogApp();
        await blog.Site();
        await blog.Way();
        Assert.Equal("How to support A new blog.", Content(await blog.Visitor().Get("/support"), "meta[name=description]"));
        await blog.OpenContact(new ContactSettings { Email = "owner@example.org" });
        Assert.Equal("How to contact A new blog.", Content(await blog.Visitor().Get("/contact"), "meta[name=description]"));
        await using var other = new BlogApp();
        await other.Site();
        await other.OpenContact(
            new ContactSettings { Email = "o@example.org", Intro = "Write to us,\n\nwe answer. " + new string('x', 300) });
        var words = Content(await other.Visitor().Get("/contact"), "meta[name=description]");
        Assert.StartsWith("Write to us, we answer.", words);
        Assert.InRange(words.Length, 10, 200);
    }

    private static bool IsForEngines(Page page) =>
        page.Status == HttpStatusCode.OK
        && page.Response.Content.Headers.ContentType?.MediaType == "text/html"
        && !page.Response.Headers.Contains("X-Robots-Tag")
        && page.One("meta[name=robots]") is null;

    private static string Content(Page page, string selector) => page.One(selector)?.GetAttribute("content") ?? "";
}
