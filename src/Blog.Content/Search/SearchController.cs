using Blog.Content.Archive;
using Blog.Content.Categories;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Search;

/// <summary>The search page, and its results as an HTML fragment for search-as-you-type.</summary>
[Route("/search")]
public sealed class SearchController(
    ArticleSearch search, ArchiveCalendar calendar, CategorySnapshot categories, SettingsStore settings)
    : Controller
{
    private const string WhyNotKept = "there are as many pages as questions";
    private const int MaxPage = (ISearchIndex.MaxHits + ISearchIndex.MaxTitled) / SearchResults.PageSize;

    [HttpGet(""), ComposedPerRequest(WhyNotKept)]
    public async Task<IActionResult> Index(
        string? q, string? category, string? tag, string? year, string? page, CancellationToken ct)
    {
        var results = await search.FindAsync(Asked(q, category, tag, year, page), ct);
        if (results.Results.Count > 0)
        {
            HttpContext.Page.About("search", 0);
        }

        var years = await calendar.YearsAsync(settings.Get<SiteSettings>().Zone());
        return View(new SearchPage(results, await categories.ReadAsync(), years));
    }

    [HttpGet("results"), ComposedPerRequest(WhyNotKept)]
    public async Task<IActionResult> Results(
        string? q, string? category, string? tag, string? year, string? page, CancellationToken ct)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return PartialView("/Search/_Results.cshtml", await search.FindAsync(Asked(q, category, tag, year, page), ct));
    }

    // Values that cannot be parsed are ignored: anybody can write anything into an address.
    private static SearchRequest Asked(string? q, string? category, string? tag, string? year, string? page) => new(
        SearchQuery.Of(q), Cut(category), Cut(tag), int.TryParse(year, out var y) && y is >= 1900 and <= 2200 ? y : 0,
        int.TryParse(page, out var number) ? Math.Clamp(number, 1, MaxPage) : 1);

    private static string Cut(string? text) => SearchQuery.Of(text).Typed;
}
