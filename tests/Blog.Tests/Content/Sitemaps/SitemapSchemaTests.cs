using System.Net;
using System.Xml.Linq;
using System.Xml.Schema;
using Blog.Content.Pages;
using Blog.Tests.HouseRules;
using Blog.Tests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Sitemaps;

public class SitemapSchemaTests : MediaAppTest
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly Lazy<XmlSchemaSet> Schemas = new(() =>
    {
        var schemas = new XmlSchemaSet();
        foreach (var file in new[]
        {
            "tests/tools/schemas/siteindex.xsd", "tests/tools/schemas/image.xsd", "tests/tools/schemas/link.xsd",
            "tests/Blog.Tests/Content/Sitemaps/urlset.xsd",
        })
        {
            schemas.Add(null, Path.Combine(Sources.Root, file));
        }

        schemas.Compile();
        return schemas;
    });

    [Fact]
    public async Task The_index_and_every_part_keep_the_schema_of_sitemaps_org_and_of_its_extensions()
    {
        await Blog.Site();
        var (group, picture) = (Guid.NewGuid(), await Add(Pictures.Jpeg(900, 600)));
        await Blog.Publish(
            "Small & cups", more: a => (a.TranslationGroup, a.HeroId) = (group, picture.Id), category: "世界", tags: "C++");
        await Blog.Publish("Kleine Tassen", more: a => (a.TranslationGroup, a.Language) = (group, "de"), tags: "夜行性");
        await Blog.Publish("چھوٹی پیالیاں", more: a => (a.TranslationGroup, a.Language) = (group, "ur"));
        await Blog.Publish("小さなカップ", more: a => (a.TranslationGroup, a.Language) = (group, "zh-Hans"));
        await Blog.Publish("Old", more: a => a.PublishAsOf(new(1850, 3, 1, 0, 0, 0, DateTimeKind.Utc)));
        await Scoped(async services =>
        {
            await services.GetRequiredService<PageDesk>()
                .SaveAsync(new StaticPage { Title = "About us", Body = "Words.", Status = PageStatus.Published }, "");
            return 0;
        });
        var parts = await Parts(Blog);
        Assert.Equal(5, parts.Count);
        var articles = await Read(Blog, parts[0]);
        Assert.Equal(
            (5, 1, 20), (articles.Elements().Count(), articles.Descendants().Count(e => e.Name.LocalName == "image"),
                articles.Descendants().Count(e => e.Name.LocalName == "link")));
        foreach (var part in parts)
        {
            Assert.Empty(Faults(await Read(Blog, part)));
        }
    }

    [Fact]
    public async Task The_sitemap_of_an_empty_blog_keeps_it_too_and_no_page_has_a_date_that_was_never_set()
    {
        await Blog.Site();
        foreach (var part in await Parts(Blog))
        {
            var page = await Read(Blog, part);
            Assert.Empty(Faults(page));
            Assert.Empty(page.Descendants(Protocol + "lastmod"));
        }
    }

    [Theory]
    [InlineData("<url><loc>https://example.org/</loc><lastmod>yesterday</lastmod></url>")]
    [InlineData("<url><lastmod>2026-11-23</lastmod></url>")]
    [InlineData("<url><lastmod>2026-11-23</lastmod><loc>https://example.org/</loc></url>")]
    [InlineData("<url><loc>https://example.org/</loc><title>x</title></url>")]
    [InlineData("<url><loc>https://example.org/</loc><x:link xmlns:x='http://www.w3.org/1999/xhtml' rel='alternate'/></url>")]
    [InlineData("<url><loc>https://example.org/</loc><i:image xmlns:i='http://www.google.com/schemas/sitemap-image/1.1'/></url>")]
    [InlineData("")]
    public void The_schema_refuses(string broken) =>
        Assert.NotEmpty(Faults(XElement.Parse($"<urlset xmlns='{Protocol}'>{broken}</urlset>")));

    private static async Task<List<string>> Parts(BlogApp blog)
    {
        var index = await Read(blog, "/sitemap.xml");
        Assert.Empty(Faults(index));
        var parts = index.Descendants(Protocol + "loc").Select(l => l.Value).ToList();
        Assert.All(parts, p => Assert.StartsWith(SiteWords.Address, p, StringComparison.Ordinal));
        return [.. parts.Select(p => p[SiteWords.Address.Length..])];
    }

    private static async Task<XElement> Read(BlogApp blog, string path)
    {
        var page = await blog.Visitor().Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return XElement.Parse(page.Html);
    }

    private static List<string> Faults(XElement root)
    {
        List<string> faults = [];
        // Of an element that no schema knows, validation says nothing unless it is asked by its name.
        Assert.Contains(root.Name.LocalName, (string[])["urlset", "sitemapindex"]);
        new XDocument(root).Validate(Schemas.Value, (_, fault) => faults.Add(fault.Message));
        return faults;
    }
}
