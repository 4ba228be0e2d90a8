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
    [HttpGet("/")]
    [CachedPage(
        "before", "after", "p", "page_id", "cat", "author", "tag", "category_name", "author_name", "feed", "s")]
    public async Task<IActionResult> Index(string? before, string? after, [FromQuery] HomeQuery asked, CancellationToken ct)
    {
        if (asked.IsForAnother)
        {
            return asked.Address is { } other ? LocalRedirectPermanent(other)
                : asked is { Number: { } number, Feed: null } ? await former.AnswerNumberAsync(number, ct)
                : NotFound();
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
