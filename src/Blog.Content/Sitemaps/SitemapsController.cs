using System.Globalization;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Sitemaps;

/// <summary>The sitemap: an index of parts, and each part.</summary>
public sealed class SitemapsController(SitemapReader reader, SettingsStore settings) : Controller
{
    public const string Path = "/sitemap.xml";

    [HttpGet(Path), CachedPage(NeedsBaseAddress = true)]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        await Writer().WriteIndexAsync(reader.PartsAsync(ct));
        return new EmptyResult();
    }

    [HttpGet("/sitemaps/{kind}-{part:int:min(1)}.xml"), CachedPage(NeedsBaseAddress = true)]
    public async Task<IActionResult> Show(string kind, int part, CancellationToken ct)
    {
        // One spelling each: 01 and +1 are numbers, too.
        if (Request.RouteValues["part"] is not string { } spelled || spelled != part.ToString(CultureInfo.InvariantCulture))
        {
            return NotFound();
        }

        var urls = reader.PartAsync(kind, part, ct);
        // An empty part would be no valid sitemap, and nothing links to it.
        await using var first = urls.GetAsyncEnumerator(ct);
        if (!await first.MoveNextAsync())
        {
            return NotFound();
        }

        await Writer().WritePartAsync(Began(first));
        return new EmptyResult();
    }

    private SitemapWriter Writer()
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists, DirectoryCacheTags.All);
        Response.ContentType = "application/xml; charset=utf-8";
        return new(Response.Body, HttpContext.SiteAddress(settings.Get<SiteSettings>()));
    }

    private static async IAsyncEnumerable<SitemapUrl> Began(IAsyncEnumerator<SitemapUrl> rest)
    {
        do
        {
            yield return rest.Current;
        }
        while (await rest.MoveNextAsync());
    }
}
