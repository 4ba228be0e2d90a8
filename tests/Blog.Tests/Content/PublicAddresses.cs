using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content;

/// <summary>How one asks for every public route of a blog that <see cref="HiddenArticlesTests"/> has filled.</summary>
internal static class PublicAddresses
{
    // How each public route is asked; one that is new here is asked by nobody, and the test says so.
    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["/"] = ["/", "/?before=9999999999999-1", "/?after=1-1"],
        ["/{**path}"] = ["/seen-by-all", "/seen-by-all-2", "/seen-by-all-3", "/about"],
        ["/{slug}.md"] = ["/seen-by-all.md", "/about.md"],
        ["/author/{slug}"] = ["/author/wilhelmina-testwright"],
        ["/category/{slug}"] = ["/category/birds"],
        ["/tag/{slug}"] = ["/tag/night"],
        ["/categories"] = ["/categories"],
        ["/tags"] = ["/tags", "/tags?from=x"],
        ["/archive"] = ["/archive"],
        ["/archive/{year}"] = ["/archive/2026", "/archive/2027", "/archive/2019"],
        ["/archive/{year}/{month}"] = ["/archive/2026/11", "/archive/2027/1", "/archive/2019/5"],
        ["/search"] =
        [
            "/search", "/search?q=words", "/search?category=birds", "/search?tag=night", "/search?year=2027", "/search?year=2019",
        ],
        ["/search/results"] = ["/search/results", "/search/results?q=words", "/search/results?category=birds"],
        ["/sitemap.xml"] = ["/sitemap.xml"],
        ["/sitemaps/{kind}-{part}.xml"] = [.. "articles pages categories tags authors".Split(' ')
            .Select(k => $"/sitemaps/{k}-1.xml")],
        ["/llms.txt"] = ["/llms.txt"],
        ["/{key}.txt"] = ["/0123456789abcdef0123456789abcdef.txt"],
        ["/robots.txt"] = ["/robots.txt"],
        ["/contact"] = ["/contact"],
        ["/contact/sent"] = ["/contact/sent"],
        ["/support"] = ["/support", .. Enumerable.Range(1, 12).Select(id => $"/support?from={id}")],
        ["/ads.txt"] = ["/ads.txt"],
        ["/.well-known/security.txt"] = ["/.well-known/security.txt"],
        ["/advertise"] = ["/advertise"],
        ["/advertise/price"] = ["/advertise/price", "/advertise/price?slot=1&from=2026-12-01&to=2026-12-14"],
        ["/advertise/sent"] = ["/advertise/sent"],
        ["/advertise/sent/link"] = ["/advertise/sent/link"],
        ["/advertise/hold/{token}"] = ["/advertise/hold/0123456789abcdef01234567"],
        ["/go/{mark}"] = ["/go/1", "/go/1-1-2", "/go/1-1-3"],
        ["/ads/report/{token}"] = ["/ads/report/{token}"],
        ["/ads/report/{token}/{month}"] = ["/ads/report/{token}/2026-11"],
        ["/site.webmanifest"] = ["/site.webmanifest"],
    };

    private static readonly string[] Doors = ["/admin", "/sign-in", "/sign-out", "/setup", "/reset-password", "/error"];

    public static List<string> Of(BlogApp blog)
    {
        _ = blog.Server;
        var templates = blog.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + Regex.Replace(e.RoutePattern.RawText!.TrimStart('/'), @":[a-z]+(\([^)]*\))?", ""))
            .Where(t => !Doors.Any(d => t == d || t.StartsWith(d + "/", StringComparison.Ordinal))).Distinct().ToList();
        var feeds = templates.Where(t => Regex.IsMatch(t, @"/(feed\.(xml|json)|atom\.xml)$")).ToList();
        Assert.Equal(12, feeds.Count);
        Assert.Equal([], templates.Except(feeds).Except(Asked.Keys));
        return [.. feeds.Select(FillFeed), .. Asked.Values.SelectMany(a => a), "/no-such-page"];
    }

    private static string FillFeed(string template) =>
        template.Replace("/tag/{slug}", "/tag/night")
            .Replace("/category/{slug}", "/category/birds")
            .Replace("/author/{slug}", "/author/wilhelmina-testwright");
}
