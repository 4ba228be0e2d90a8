using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>Publishes, schedules and unpublishes a stored article from the list or the editor.</summary>
[Route("admin/articles/{id:long}")]
public sealed class ArticlePublicationController(
    BlogDbContext db, ArticleDesk desk, ArticleEditorLoader editors, SettingsStore settings, TimeProvider time,
    IStringLocalizer<Texts> text) : AdminController
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpPost("publication")]
    public Task<IActionResult> Create(long id, long? version, CancellationToken ct) =>
        CarryAsync(id, version, PublicationRequest.Publish(Now, text), true, ct);

    /// <param name="id">The article.</param>
    /// <param name="at">When, in the site's zone.</param>
    /// <param name="version">The version that the person saw, if the page knew it.</param>
    /// <param name="ct">Stops the work when nobody waits for it any more.</param>
    [HttpPost("schedule")]
    public Task<IActionResult> Schedule(long id, string? at, long? version, CancellationToken ct) =>
        CarryAsync(id, version, PublicationRequest.Schedule(at, settings.Get<SiteSettings>(), Now, ModelState, text), true, ct);

    [HttpPost("unpublication")]
    public Task<IActionResult> Delete(long id, long? version, CancellationToken ct) =>
        CarryAsync(id, version, PublicationRequest.Unpublish(text), false, ct);

    private async Task<IActionResult> CarryAsync(
        long id, long? version, PublicationRequest? request, bool appears, CancellationToken ct)
    {
        if (await db.Set<Article>()
            .WithTags()
            .Include(a => a.ContinueReading)
            .SingleOrDefaultAsync(a => a.Id == id, ct) is not { } article)
        {
            return NotFound();
        }

        if (version is null && IsVersionSent)
        {
            return await RefuseAsync(article, ct);
        }

        db.ExpectVersion(article, version ?? article.Version);
        if (request is null)
        {
            Problem(ModelState.SelectMany(s => s.Value?.Errors ?? []).Select(e => e.ErrorMessage).FirstOrDefault() ?? "");
        }
        else if (article.Status == ArticleStatus.Trashed)
        {
            Problem(text["This article is in Trash. Restore it first."]);
        }
        else if (appears && string.IsNullOrWhiteSpace(article.Body))
        {
            Problem(text["There is nothing to publish yet: the article is empty."]);
        }
        else
        {
            await SaveAsync(article, request, ct);
        }

        return Redirect($"/admin/articles/{id}");
    }

    // A version that cannot be parsed is not a missing one: without a version there is no check for an edit conflict.
    private bool IsVersionSent =>
        Request.Query.ContainsKey("version") || (Request.HasFormContentType && Request.Form.ContainsKey("version"));

    private async Task<IActionResult> RefuseAsync(Article article, CancellationToken ct)
    {
        ModelState.Clear();
        ModelState.AddModelError(
            "",
            text["Nothing was changed, because it is unclear which version of the article you saw. Check it below and try again."]);
        return Again(
            "/Articles/Admin/Edit.cshtml",
            await editors.LoadAsync(ArticleForm.Of(article), article.Id, null, ct),
            StatusCodes.Status400BadRequest);
    }

    private async Task SaveAsync(Article article, PublicationRequest request, CancellationToken ct)
    {
        try
        {
            request.Carry(article);
            await desk.SaveAsync(article, "", ct);
            Notice(request.Notice);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(text["Somebody else has saved this article in the meantime. Check it below and try again."]);
        }
    }
}
