using Blog.Content.Slugs;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>The home page: the newest featured article on top, then all others, newest first.</summary>
public sealed class ArticlesController(BlogDbContext db, SettingsStore settings, FormerPath former) : Controller
{
    [HttpGet("/"), CachedPage("before", "after", "p", "page_id")]
    public async Task<IActionResult> Index(
        string? before, string? after, string? p, [FromQuery(Name = "page_id")] string? pageId, CancellationToken ct)
    {
        if ((p ?? pageId) is { } number)
        {
            return await former.AnswerNumberAsync(number, ct);
        }

        HttpContext.Page.Showing(ArticleCacheTags.Lists).About("home", 0);
        var featured = await db.Articles.Published()
            .Where(a => a.Featured)
            .OrderByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .AsCards()
            .FirstOrDefaultAsync(ct);
        var featuredId = featured?.Id ?? 0;
        var others = db.Articles.Published().Where(a => a.Id != featuredId);
        var list = await ArticleList.ReadAsync(others, before, after, settings.Get<SiteSettings>().ArticlesPerPage, ct);
        HttpContext.Page.ShowingCards(list?.Cards).ShowingCards(featured is null ? null : [featured]);
        return list is null ? NotFound()
            : list.AddressFor(Request) is { } address ? LocalRedirectPermanent(address)
            : View(new HomePage(list.IsFirst ? featured : null, list));
    }
}

/// <summary>What the home page shows.</summary>
public sealed record HomePage(ArticleCard? Featured, ArticleList List);
