using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blog.Ads.Slots;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Support.Contact;
using Blog.Tests.Ads.RateCard;
using Blog.Tests.Content.Llms;
using Blog.Tests.Support.Contact;
using Blog.Tests.Support.Donations;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Sitemaps;

/// <summary>
/// Sitemap, llms.txt, robots.txt and what each page says of itself (robots, canonical) agree on which pages are there to find.
/// </summary>
public partial class PublicPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_each_page_all_four_say_the_same(Database database)
    {
        await using var blog = await Filled(new BlogApp().On(database));
        await Agree(blog);
        var listed = await Sitemap(blog);
        Assert.Superset(new HashSet<string> { "/support", "/contact", "/advertise", "/seen", "/about", "/search" }, listed);
        Assert.Subset(listed, await Llms(blog));
        // What it leaves out are lists that lists lead to.
        Assert.All(listed.Except(await Llms(blog)), path => Assert.Matches("^/$|^/(category|tag|author)/|^/archive/", path));

        // Closed, withheld and hidden ones are in none of them.
        await blog.Save(new ContactSettings());
        await blog.Save(new AdSettings { ContactEmail = "ads@example.org" });
        var about = await blog.Db(db => Task.FromResult(db.Set<StaticPage>().Single(p => p.Slug == "about").Id));
        await blog.Db(async db =>
        {
            (await db.Set<StaticPage>().FindAsync(about))!.NoIndex = true;
            return await db.SaveChangesAsync();
        });
        await Agree(blog);
        foreach (var text in new[] { await Sitemap(blog), await Llms(blog) })
        {
            Assert.Empty(text.Intersect(["/contact", "/advertise", "/about"]));
            Assert.Contains("/support", text);
        }
    }

    [Fact]
    public async Task An_empty_blog_agrees_with_itself_too()
    {
        await using var blog = new BlogApp().WithOwner();
        await blog.Site();
        await Agree(blog);
        Assert.Equal(["/", "/archive", "/categories", "/search", "/tags"], (await Sitemap(blog)).Order());
    }

    [Fact]
    public async Task A_hidden_article_stays_in_lists_and_feeds()
    {
        await using var blog = await Filled(new BlogApp());
        foreach (var path in new[] { "/", "/feed.xml", "/category/birds" })
        {
            Assert.Contains("CANARY hidden", (await blog.Visitor().Get(path)).Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/canary-hidden.md")).Status);
    }

    private static async Task<BlogApp> Filled(BlogApp blog)
    {
        await blog.OpenMarket();
        await blog.Site();
        await blog.OpenContact();
        await blog.Way();
        await blog.Publish("Seen", category: "Birds", tags: "Night");
        await blog.Publish("Older", at: new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        await blog.Publish("CANARY hidden", more: a => a.NoIndex = true, category: "Birds");
        await blog.Publish("CANARY copy", more: a => a.CanonicalUrl = "https://example.org/original");
        await blog.Draft("CANARY draft", category: "Birds", tags: "Night");
        await MarkdownFileTests.Page(blog, "About", PageStatus.Published);
        await MarkdownFileTests.Page(blog, "CANARY page", PageStatus.Draft);
        await blog.Db(db =>
        {
            db.Add(new Category { Name = "CANARY empty", Slug = "canary-empty" });
            return db.SaveChangesAsync();
        });
        return blog;
    }

    // Each page that links lead to, and each that is named anywhere.
    private static async Task Agree(BlogApp blog)
    {
        var (sitemap, llms) = (await Sitemap(blog), await Llms(blog));
        var robots = (await blog.Visitor().Get("/robots.txt")).Html.Split('\n')
            .Where(l => l.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(l => l["Disallow: ".Length..].TrimEnd('$'));
        Assert.Contains($"Sitemap: {SiteWords.Address}/sitemap.xml", (await blog.Visitor().Get("/robots.txt")).Html);
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>(["/", "/category/canary-empty", .. sitemap, .. llms]));
        var findable = new HashSet<string>();
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var page = await blog.Visitor().Get(path);
            if (page.Status != HttpStatusCode.OK || page.Response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            if (IsFindable(page, path))
            {
                findable.Add(path);
            }

            foreach (var link in page.All("a[href]").Select(a => a.GetAttribute("href")!).Where(h => Local().IsMatch(h)))
            {
                waiting.Enqueue(link.Split('#')[0]);
            }
        }

        Assert.Equal(findable.Order(), sitemap.Order());
        Assert.Empty(llms.Except(sitemap));
        Assert.DoesNotContain(sitemap, path => robots.Any(rule => path.StartsWith(rule, StringComparison.Ordinal)));
        Assert.DoesNotContain(sitemap.Concat(llms), path => path.Contains("canary", StringComparison.Ordinal));
    }

    // A page of its own: not hidden, and canonical at its own address. Further pages of a list are part of the list.
    private static bool IsFindable(Page page, string path) =>
        page.One("meta[name=robots]")?.GetAttribute("content")?.Contains("noindex") != true
        && !page.Response.Headers.TryGetValues("X-Robots-Tag", out _)
        && (page.One("link[rel=canonical]")?.GetAttribute("href") ?? SiteWords.Address + path) == SiteWords.Address + path;

    private static async Task<HashSet<string>> Sitemap(BlogApp blog)
    {
        var found = new HashSet<string>();
        foreach (var part in await Locations(blog, "/sitemap.xml"))
        {
            found.UnionWith(await Locations(blog, part));
        }

        return found;
    }

    private static async Task<List<string>> Locations(BlogApp blog, string path) =>
        [.. XDocument.Parse((await blog.Visitor().Get(path)).Html).Descendants()
            .Where(e => e.Name.LocalName == "loc" && e.Name.NamespaceName.Contains("sitemaps.org", StringComparison.Ordinal))
            .Select(e => e.Value[SiteWords.Address.Length..])];

    // A feed is no page.
    private static async Task<HashSet<string>> Llms(BlogApp blog) =>
        [.. Link().Matches((await blog.Visitor().Get("/llms.txt")).Html).Select(m => m.Groups[1].Value)
            .Where(path => !path.StartsWith("/feed", StringComparison.Ordinal))
            .Select(path => path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path)];

    [GeneratedRegex(@"\]\(https://blog\.example\.org([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^/(?!/)(?!admin|sign-in|media|go/)[^?]*$")]
    private static partial Regex Local();
}
