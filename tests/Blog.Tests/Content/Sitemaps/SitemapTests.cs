using System.Net;
using System.Xml.Linq;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Sitemaps;

public class SitemapTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Contents = ["loc", "loc lastmod", "loc lastmod image"];
    private static readonly DateTime Morning = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task An_article_that_names_itself_as_the_original_is_no_copy()
    {
        await using var blog = new BlogApp().With("Blog:BaseAddress", "https://blog.example.org");
        var id = await blog.Publish("Itself", more: a => a.CanonicalUrl = "https://blog.example.org/itself/");
        Assert.Contains("https://blog.example.org/itself<", (await blog.Visitor().Get("/sitemaps/articles-1.xml")).Html);
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "moved"));
        Assert.Equal(
            "https://blog.example.org/moved",
            (await blog.Visitor().Get("/moved")).One("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/sitemaps/articles-01.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemaps/articles-1%20.xml", HttpStatusCode.NotFound)]
    [InlineData("/archive/2026/011", HttpStatusCode.NotFound)]
    [InlineData("/archive/2026/01", HttpStatusCode.MovedPermanently)]
    [InlineData("/archive/2026/%201", HttpStatusCode.MovedPermanently)]
    public async Task A_number_in_an_address_is_spelled_in_one_way(string path, HttpStatusCode status)
    {
        await using var blog = new BlogApp();
        await blog.Publish("Seen", at: new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc));
        var answer = await blog.Visitor().Get("http://localhost" + path);
        Assert.Equal(status, answer.Status);
        Assert.True(status == HttpStatusCode.NotFound || answer.Location == "/archive/2026/1", answer.Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_index_leads_to_every_page_that_search_engines_may_know_and_to_no_other(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Seen", at: Morning, category: "AI", tags: "Birds");
        await blog.Publish("Changed", more: a => a.PublishAsOf(Morning, Morning.AddHours(2)));
        await blog.Publish("CANARY hidden", more: a => a.NoIndex = true);
        await blog.Publish("CANARY copy", more: a => a.CanonicalUrl = "https://example.org/original");
        await blog.Draft("CANARY draft", category: "CANARY shelf", tags: "CANARY tag");
        await blog.Draft("CANARY later", more: a => a.Schedule(BlogApp.Start.UtcDateTime.AddHours(1), BlogApp.Start.UtcDateTime));
        var binned = await blog.Publish("CANARY binned");
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));
        await blog.Db(async db =>
        {
            db.AddRange(
                new Category { Name = "CANARY empty", Slug = "canary-empty" },
                new Tag { Name = "CANARY unused", Slug = "canary-unused" });
            return await db.SaveChangesAsync();
        });
        await Page(blog, "About", PageStatus.Published);
        await Page(blog, "CANARY page", PageStatus.Draft);

        var index = await Read(blog, "/sitemap.xml", "sitemapindex");
        Assert.Equal(
            [
                "/sitemaps/articles-1.xml", "/sitemaps/pages-1.xml", "/sitemaps/categories-1.xml", "/sitemaps/tags-1.xml",
                "/sitemaps/authors-1.xml",
            ],
            index.Select(p => p.Path));
        Assert.Equal("2026-11-23T11:00:00Z", (await Read(blog, "/sitemap.xml", "sitemapindex"))[4].Modified);
        var all = new List<(string Path, string? Modified)>();
        foreach (var (path, _) in index)
        {
            all.AddRange(await Read(blog, path, "urlset"));
        }

        Assert.Equal(
            [
                "/seen", "/changed", "/", "/archive/2026", "/archive/2026/11", "/categories", "/tags", "/search", "/about",
                "/category/ai", "/tag/birds", "/author/wilhelmina-testwright",
            ],
            all.Select(u => u.Path));
        Assert.Equal(["2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"], all.Take(2).Select(u => u.Modified));
        Assert.Equal("2026-11-23T10:00:00Z", index[0].Modified);
        Assert.Equal("2026-11-23T08:00:00Z", all.Single(u => u.Path == "/category/ai").Modified);
        foreach (var (path, _) in all)
        {
            Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get(path)).Status);
        }
    }

    [Fact]
    public async Task Articles_are_cut_into_parts_by_their_ids_and_a_gap_makes_no_empty_part()
    {
        await using var blog = new BlogApp();
        await blog.Publish("First");
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE sqlite_sequence SET seq = 4999 WHERE name = 'Articles'"));
        await blog.Publish("Last of the first part");
        await blog.Publish("First of the second part");
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE sqlite_sequence SET seq = 15000 WHERE name = 'Articles'"));
        await blog.Publish("After a gap");
        var parts = (await Read(blog, "/sitemap.xml", "sitemapindex"))
            .Select(p => p.Path)
            .Where(p => p.Contains("articles"))
            .ToList();
        Assert.Equal(["/sitemaps/articles-1.xml", "/sitemaps/articles-2.xml", "/sitemaps/articles-4.xml"], parts);
        Assert.Equal(["/first", "/last-of-the-first-part"], (await Read(blog, parts[0], "urlset")).Select(u => u.Path));
        Assert.Equal(["/first-of-the-second-part"], (await Read(blog, parts[1], "urlset")).Select(u => u.Path));
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/sitemaps/articles-3.xml")).Status);
    }

    [Theory]
    [InlineData("/sitemaps/articles-0.xml")]
    [InlineData("/sitemaps/articles--1.xml")]
    [InlineData("/sitemaps/articles-9.xml")]
    [InlineData("/sitemaps/articles-2147483647.xml")]
    [InlineData("/sitemaps/articles-99999999999.xml")]
    [InlineData("/sitemaps/secrets-1.xml")]
    [InlineData("/sitemaps/articles.xml")]
    public async Task A_part_that_is_not_there_is_a_404(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Visitor().Get(path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_blog_has_a_valid_sitemap_of_its_home_page_and_lists(Database database)
    {
        await using var blog = new BlogApp().On(database);
        Assert.Equal(["/sitemaps/pages-1.xml"], (await Read(blog, "/sitemap.xml", "sitemapindex")).Select(p => p.Path));
        Assert.Equal(
            ["/", "/archive", "/categories", "/tags", "/search"],
            (await Read(blog, "/sitemaps/pages-1.xml", "urlset")).Select(u => u.Path));
    }

    private static async Task Page(BlogApp blog, string title, PageStatus status)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PageDesk>()
            .SaveAsync(new StaticPage { Title = title, Body = "Words.", Status = status }, "");
    }

    // Checks what the schemas of sitemaps.org demand: root, namespace, the order of the elements, at least one entry.
    private static async Task<List<(string Path, string? Modified)>> Read(BlogApp blog, string path, string root)
    {
        var page = await blog.Visitor().Get(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
        Assert.Equal("application/xml", page.Response.Content.Headers.ContentType!.MediaType);
        var document = XDocument.Parse(page.Html).Root!;
        Assert.Equal(Protocol + root, document.Name);
        Assert.NotEmpty(document.Elements());
        Assert.All(
            document.Elements(), e => Assert.Contains(string.Join(' ', e.Elements().Select(c => c.Name.LocalName)), Contents));
        Assert.All(
            document.Elements(),
            e => Assert.StartsWith("http://localhost/", e.Element(Protocol + "loc")!.Value, StringComparison.Ordinal));
        return [.. document.Elements().Select(e =>
            (e.Element(Protocol + "loc")!.Value["http://localhost".Length..], e.Element(Protocol + "lastmod")?.Value))];
    }
}
