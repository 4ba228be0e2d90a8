using Blog.Content.Articles;
using Blog.Content.Articles.Admin;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Markdown;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Reading.Admin;

/// <summary>The preview: renders the editor's form as the reader's page, and saves nothing.</summary>
[Route("admin/articles/preview")]
public sealed class ArticlePreviewController(
    BlogDbContext db, ArticleFormReader reader, ArticlePreview preview, MarkdownRenderer renderer, PictureSources pictures,
    SettingsStore settings) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(ArticleForm form, CancellationToken ct)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        var article = new Article();
        if (await reader.ApplyAsync(form, article, ModelState, ct))
        {
            try
            {
                return View("/Reading/Admin/Preview.cshtml", await preview.ComposeAsync(article, ct));
            }
            catch (MarkdownException e)
            {
                ModelState.AddModelError(nameof(form.Body), e.Message);
            }
        }

        db.ChangeTracker.Clear();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("/Writing/Admin/NoPreview.cshtml");
    }

    /// <summary>The text alone, for the pane beside the editor.</summary>
    [HttpPost("text")]
    public IActionResult Text([FromForm] string? body, CancellationToken ct)
    {
        try
        {
            var rendered = renderer.Render((body ?? "").Replace("\r\n", "\n", StringComparison.Ordinal), pictures.Find, ct: ct);
            var minutes = MarkdownRenderer.ReadingMinutes(rendered.WordCount, settings.Get<SiteSettings>().WordsPerMinute);
            return Json(new { html = rendered.Html, words = rendered.WordCount, minutes });
        }
        catch (MarkdownException e)
        {
            return UnprocessableEntity(new { error = e.Message });
        }
    }
}
