using System.Globalization;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations;

/// <summary>The donation page, with all payment methods; 404 while none is shown.</summary>
public sealed class SupportController(
    BlogDbContext db, SettingsStore settings, WayList ways, ArticleNames articles, GoalReader goal, IStringLocalizer<Texts> t)
    : Controller
{
    public const string Path = "/support";

    /// <summary>The donation page's own cache tag, evicted when the progress of the goal changes.</summary>
    public const string Tag = "support";

    /// <summary>
    /// The donation page's address in a link from another page. A link
    /// from an article carries its id, for its creditor reference.
    /// </summary>
    public static string PathFrom(PageSubject subject) =>
        subject is { Kind: "article", Id: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"{Path}?from={subject.Id}") : Path;

    [HttpGet(Path), CachedPage("from")]
    public async Task<IActionResult> Show(string? from, CancellationToken ct)
    {
        HttpContext.Page.Showing(Tag).About("support", 0);
        if (!ways.HasPage)
        {
            return NotFound();
        }

        if (from is null)
        {
            return await ViewAsync(null, ct);
        }

        // Only the exact id of a published article gets a cached page of its own. Any other value redirects to the plain page.
        return await ArticleAsync(from, ct) is { } article ? await ViewAsync(article, ct) : LocalRedirect(Path);
    }

    private async Task<ArticleName?> ArticleAsync(string from, CancellationToken ct) =>
        long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && id > 0
            && id.ToString(CultureInfo.InvariantCulture) == from
            ? (await articles.ByIds(db, [id], ct)).SingleOrDefault(a => a.IsPublished) : null;

    private async Task<IActionResult> ViewAsync(ArticleName? article, CancellationToken ct)
    {
        if (article is not null)
        {
            HttpContext.Page.Showing(article.PageTag);
        }

        return View(
            "/Donations/Show.cshtml",
            SupportPage.Of(settings.Get<DonationSettings>(), ways.Shown, article, await goal.ReadAsync(ct), t));
    }
}
