using Blog.Content.Slugs;
using Blog.Content.Translations.Admin;
using Blog.Content.Views.Admin;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Markdown;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>Lists articles and saves what is written in the editor.</summary>
[Route("admin/articles")]
public sealed class ArticlesController(
    BlogDbContext db,
    ArticleListReader list,
    ViewsReader views,
    ArticleEditorLoader editors,
    ArticleFormReader reader,
    TranslationReader translations,
    ArticleDesk desk,
    ArticleSaveErrors refusals,
    CurrentAuthor own,
    FormParts parts,
    SettingsStore settings,
    TimeProvider time,
    IStringLocalizer<Texts> text) : AdminController, IKeepsText
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        string? status, string? category, string? tag, string? q, string? before, string? after, CancellationToken ct)
    {
        var filter = await ArticleFilter.ReadAsync(db, status, category, tag, q, ct);
        ViewData["Site"] = settings.Get<SiteSettings>();
        var page = await list.ReadAsync(filter, before, after, ct);
        return View(page with { Views = await views.OfAsync([.. page.Rows.Select(r => r.Id)], ct) });
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct) =>
        await EditorAsync(
            new ArticleForm
            {
                AuthorId = (await own.FindAsync(ct))?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            null,
            ct);

    [HttpPost("new"), KeepsText]
    public Task<IActionResult> Create(ArticleForm form, CancellationToken ct) => SaveAsync(form, new Article(), ct);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } article
            ? await EditorAsync(await translations.FormAsync(article, ct), id, ct)
            : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, ArticleForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } article)
        {
            ModelState.AddModelError(
                "", text["This article has been deleted for ever meanwhile. Your text is below; saving it makes a new article."]);
            return await EditorAsync(form, null, ct, StatusCodes.Status409Conflict);
        }

        db.ExpectVersion(article, form.Version);
        // A change of tags alone changes no column of the article.
        // Marking SavedAt makes EF Core save it as an edit all the same.
        db.Entry(article).Property(a => a.SavedAt).IsModified = true;
        return await SaveAsync(form, article, ct);
    }

    [NonAction]
    public Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct) =>
        EditorAsync((ArticleForm)arguments["form"]!, arguments.TryGetValue("id", out var id) ? (long)id! : null, ct,
            StatusCodes.Status400BadRequest);

    private async Task<IActionResult> SaveAsync(ArticleForm form, Article article, CancellationToken ct)
    {
        var id = article.Id == 0 ? (long?)null : article.Id;
        var request = PublicationRequest.Read(form, settings.Get<SiteSettings>(), time.GetUtcNow().UtcDateTime, ModelState, text);
        if (article.Status == ArticleStatus.Trashed && request?.Moves == true)
        {
            ModelState.AddModelError("", text["This article is in the bin. Restore it first."]);
        }

        var alongside = await translations.ReadAsync(form, article, ModelState, ct);
        if (!await reader.ApplyAsync(form, article, ModelState, ct) || request is null)
        {
            return await EditorAsync(form, id, ct, StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            request.Carry(article);
            await desk.SaveAsync(article, RequestedSlug(form, article), async saved =>
            {
                await alongside(saved);
                await parts.SaveAsync(FormNames.Article, db, article.Id, Request, saved);
            }, ct);
        }
        catch (Exception e) when (e is MarkdownException or SlugRefusedException)
        {
            await refusals.ExplainAsync(e, article, ModelState, ct);
            return await EditorAsync(form, id, ct, StatusCodes.Status422UnprocessableEntity);
        }
        catch (DbUpdateException)
        {
            return await ConflictAsync(form, id, ct);
        }

        Notice(request.Notice);
        TempData["Saved"] = id is null ? "new" : "edit";
        return RedirectToAction(nameof(Edit), new { id = article.Id });
    }

    private async Task<IActionResult> ConflictAsync(ArticleForm form, long? id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (id is null || await FindAsync(id.Value, ct) is not { } stored)
        {
            ModelState.AddModelError(
                "", text["Something else was saved at the same moment. Your text is below; please save it again."]);
            return await EditorAsync(form, id, ct, StatusCodes.Status409Conflict);
        }

        form.Version = stored.Version;
        return await EditorAsync(form, id, ct, StatusCodes.Status409Conflict, stored);
    }

    private async Task<IActionResult> EditorAsync(
        ArticleForm form, long? id, CancellationToken ct, int status = StatusCodes.Status200OK, Article? rival = null)
    {
        db.ChangeTracker.Clear();
        Response.StatusCode = status;
        return View("Edit", await editors.LoadAsync(form, id, rival, ct));
    }

    private Task<Article?> FindAsync(long id, CancellationToken ct) =>
        db.Set<Article>().WithTags().Include(a => a.ContinueReading).SingleOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>
    /// The slug to ask the desk for. Empty keeps the address, or makes one of the title; an emptied field asks for a new one.
    /// </summary>
    private static string RequestedSlug(ArticleForm form, Article article)
    {
        var typed = form.Slug?.Trim() ?? "";
        if (article.Status == ArticleStatus.Trashed || typed == article.Slug)
        {
            return "";
        }

        if (typed.Length == 0)
        {
            article.Slug = "";
        }

        return typed;
    }
}
