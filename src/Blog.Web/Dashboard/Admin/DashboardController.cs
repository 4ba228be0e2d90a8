using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Dashboard.Admin;

/// <summary>The first page after signing in: where the blog stands and what to go on with.</summary>
[Route("admin")]
public sealed class DashboardController(
    BlogDbContext db, ArticleCounts articleCounts, SettingsStore settings, TimeProvider time,
    UserManager<Core.Accounts.Account> accounts,
    IEnumerable<DashboardCard> cards) : AdminController
{
    private const int Rows = 5;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var counts = await CountAsync(ct);
        var articles = db.Set<Article>().AsNoTracking();
        var drafts = await articles.Where(a => a.Status == ArticleStatus.Draft)
            .OrderByDescending(a => a.SavedAt).ThenByDescending(a => a.Id).Select(DashboardRow.Of).Take(Rows).ToListAsync(ct);
        var published = await articles.Where(a => a.Status == ArticleStatus.Published)
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Select(DashboardRow.Of).Take(Rows).ToListAsync(ct);
        var next = await articles.Where(a => a.Status == ArticleStatus.Scheduled)
            .OrderBy(a => a.PublishedAt).ThenBy(a => a.Id).Select(DashboardRow.Of).FirstOrDefaultAsync(ct);
        var site = settings.Get<SiteSettings>();
        return View(
            new DashboardPage(await NameAsync(), site.Local(time.GetUtcNow().UtcDateTime), site, counts, drafts, published, next,
                [.. cards.OrderBy(c => c.Order)]));
    }

    private async Task<DashboardCounts> CountAsync(CancellationToken ct)
    {
        var counts = await articleCounts.OfStatusesAsync(db, ct);
        return new(counts.GetValueOrDefault(ArticleStatus.Published), counts.GetValueOrDefault(ArticleStatus.Scheduled),
            counts.GetValueOrDefault(ArticleStatus.Draft), await articleCounts.WordsAsync(db, ct));
    }

    private async Task<string> NameAsync() =>
        await accounts.GetUserAsync(User) is { DisplayName.Length: > 0 } account ? account.DisplayName : "";
}
