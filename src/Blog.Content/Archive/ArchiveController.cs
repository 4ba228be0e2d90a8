using Blog.Content.Articles;
using Blog.Content.Data;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Archive;

/// <summary>All articles by year and month, in the site's time zone.</summary>
[Route("/archive")]
public sealed class ArchiveController(BlogDbContext db, SettingsStore settings) : Controller
{
    [HttpGet(""), CachedPage]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        HttpContext.Page.Showing(ContentTags.Articles);
        return await ArchiveYear.NewestAsync(db, Zone, ct) is { } newest ? await Year(newest, ct) : View(ArchivePage.Empty);
    }

    [HttpGet("{year:int:range(1900,2200)}"), CachedPage]
    public async Task<IActionResult> Year(int year, CancellationToken ct)
    {
        HttpContext.Page.Showing(ContentTags.Articles);
        var page = await ArchiveYear.ReadAsync(db, Zone, year, ct);
        return page.Months.Count == 0 ? NotFound() : View("Index", page);
    }

    private TimeZoneInfo Zone => settings.Get<SiteSettings>().Zone();
}
