using Blog.Content.Articles;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Themes.Admin;

/// <summary>Shows a page of the blog as readers would see it in the theme that is being chosen; nothing is saved.</summary>
[Route("admin/theme/preview")]
public sealed class ThemePreviewController(BlogDbContext db, SettingsStore settings, ThemeExample example, StyleBundles styles)
    : AdminController
{
    private const int Cards = 6;

    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken ct) => ShowAsync(settings.Get<ThemeSettings>(), null, ReaderTheme.Auto, ct);

    [HttpPost("")]
    public async Task<IActionResult> Create(
        [FromForm] ThemeForm form,
        [FromForm] string? page,
        [FromForm, EnumName(typeof(ReaderTheme))] string? colours,
        CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again("/Themes/Admin/NoPreview.cshtml", form);
        }

        return await ShowAsync(
            form.Read(), page, Enum.TryParse<ReaderTheme>(colours, out var theme) ? theme : ReaderTheme.Auto, ct);
    }

    private async Task<IActionResult> ShowAsync(ThemeSettings theme, string? page, ReaderTheme colours, CancellationToken ct)
    {
        HttpContext.Styles = styles.Of(theme);
        HttpContext.Features.Set(new PageComposition("", [], PagePlan.Still, _ => 0) { Choice = new(colours, BarHidden: false) });
        return page == "home"
            ? View("/Themes/Admin/PreviewHome.cshtml", await HomeAsync(ct))
            : View("/Themes/Admin/PreviewArticle.cshtml", await example.ComposeAsync(ct));
    }

    private async Task<HomePage> HomeAsync(CancellationToken ct)
    {
        var list = await ArticleList.ReadAsync(db.Articles.Published(), null, null, Cards, ct);
        var cards = list?.Cards ?? [];
        return new(cards.Count > 0 ? cards[0] : null, new([.. cards.Skip(1)], new(null, null)));
    }
}
