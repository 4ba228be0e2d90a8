using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>
/// Reads the dashboard's upper half: article counts by status, drafts to continue, the newest publications and the next one.
/// </summary>
public sealed class ArticlesOverview(BlogDbContext db, ArticleCounts articleCounts, SettingsStore settings) : ViewComponent
{
    private const int Rows = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        var counts = await CountAsync();
        var articles = db.Set<Article>().AsNoTracking();
        var drafts = await articles.Where(a => a.Status == ArticleStatus.Draft)
            .OrderByDescending(a => a.SavedAt).ThenByDescending(a => a.Id).Select(OverviewRow.Of).Take(Rows).ToListAsync(ct);
        var published = await articles.Where(a => a.Status == ArticleStatus.Published)
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Select(OverviewRow.Of).Take(Rows).ToListAsync(ct);
        var next = await articles.Where(a => a.Status == ArticleStatus.Scheduled)
            .OrderBy(a => a.PublishedAt).ThenBy(a => a.Id).Select(OverviewRow.Of).FirstOrDefaultAsync(ct);
        return View(
            "/Articles/Admin/Overview.cshtml", new OverviewPage(settings.Get<SiteSettings>(), counts, drafts, published, next));
    }

    private async Task<OverviewCounts> CountAsync()
    {
        var counts = await articleCounts.OfStatusesAsync();
        return new(counts.GetValueOrDefault(ArticleStatus.Published), counts.GetValueOrDefault(ArticleStatus.Scheduled),
            counts.GetValueOrDefault(ArticleStatus.Draft), await articleCounts.WordsAsync());
    }
}
