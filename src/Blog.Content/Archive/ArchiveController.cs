using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Archive;

/// <summary>All articles by year and month, in the site's time zone; a page lists a hundred of them at most.</summary>
[Route("/archive")]
public sealed class ArchiveController(BlogDbContext db, ArchiveCalendar calendar, SettingsStore settings) : Controller
{
    private const int PageSize = 100;
    private const string ArchiveView = "/Archive/Index.cshtml";

    private static readonly KeysetShape<ArchiveEntry> Shape = new(
        a => new ArchiveEntry(a.Id, a.Title, a.Slug, a.PublishedAt!.Value, a.Category!.Name)
        {
            Language = a.Language,
            Direction = a.Direction,
        },
        entry => new Cursor(entry.PublishedAt, entry.Id));

    private TimeZoneInfo Zone => settings.Get<SiteSettings>().Zone();

    [HttpGet(""), CachedPage]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists).About("archive", 0);
        return await calendar.YearsAsync(Zone) is [var newest, ..] ? await Year(newest, ct) : View(ArchivePage.Empty);
    }

    [HttpGet("{year:int:range(1900,2200):maxlength(4)}"), CachedPage]
    public async Task<IActionResult> Year(int year, CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists).About("archive", 0);
        var counts = await calendar.MonthsAsync(Zone, year);
        if (counts.Sum() is 0)
        {
            return NotFound();
        }

        var entries = counts.Sum() > PageSize ? []
            : (await EntriesAsync(ArchiveCalendar.Within(db, Zone, year, 1, 12), null, null, ct))!.Rows;
        var months = Enumerable.Range(1, 12).Reverse().Where(month => counts[month - 1] > 0)
            .Select(month => new ArchiveMonth(
                month,
                counts[month - 1],
                [.. entries.Where(e => TimeZoneInfo.ConvertTimeFromUtc(e.PublishedAt, Zone).Month == month)]));
        return View(ArchiveView, new ArchivePage(year, null, await calendar.YearsAsync(Zone), [.. months]));
    }

    [HttpGet("{year:int:range(1900,2200):maxlength(4)}/{month:int:range(1,12):maxlength(2)}"), CachedPage("before", "after")]
    public async Task<IActionResult> Month(int year, int month, string? before, string? after, CancellationToken ct)
    {
        // 09 and what has spaces are numbers, too.
        if (Request.Path != $"/archive/{year}/{month}")
        {
            return LocalRedirectPermanent($"/archive/{year}/{month}");
        }

        HttpContext.Page.Showing(ArticleCacheTags.Lists).About("archive", 0);
        var page = await EntriesAsync(ArchiveCalendar.Within(db, Zone, year, month, 1), before, after, ct);
        if (page is null or { Rows.Count: 0 })
        {
            return NotFound();
        }

        if (page.AddressFor(Request) is { } address)
        {
            return LocalRedirectPermanent(address);
        }

        var count = (await calendar.MonthsAsync(Zone, year))[month - 1];
        return View(ArchiveView, new ArchivePage(
            year, month, await calendar.YearsAsync(Zone), [new(month, count, page.Rows)])
        { Pager = page });
    }

    private static Task<KeysetPage<ArchiveEntry>?> EntriesAsync(
        IQueryable<Article> articles, string? before, string? after, CancellationToken ct) =>
        KeysetPaging.ReadAsync(articles.AsPlaces(), Shape, before, after, PageSize, ct);
}
