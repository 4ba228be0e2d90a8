using System.Globalization;
using Blog.Content.Slugs;
using Blog.Content.Translations.Admin;
using Blog.Content.Views.Admin;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
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
    IStringLocalizer<Texts> t) : EditController<Article, ArticleForm>(db, t, "/Articles/Admin/Edit.cshtml")
{
    private PublicationRequest? request;
    private Func<CancellationToken, Task>? alongside;

    protected override string Gone =>
        "This article has been deleted permanently. Your text is below; saving it will create a new article.";

    [HttpGet("")]
    public async Task<IActionResult> Index(
        string? status, string? category, string? tag, string? q, string? before, string? after, CancellationToken ct)
    {
        var filter = await ArticleFilter.ReadAsync(Db, status, category, tag, q, ct);
        ViewData["Site"] = settings.Get<SiteSettings>();
        var page = await list.ReadAsync(filter, before, after, ct);
        return View(page with { Views = await views.OfAsync([.. page.Rows.Select(r => r.Id)], ct) });
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var author = (await own.FindAsync(ct))?.Id.ToString(CultureInfo.InvariantCulture);
        return await ShowAsync(new() { AuthorId = author }, StatusCodes.Status200OK, ct);
    }

    protected override Task<Article?> FindAsync(long id, CancellationToken ct) =>
        Db.Set<Article>().WithTags().Include(a => a.ContinueReading).SingleOrDefaultAsync(a => a.Id == id, ct);

    protected override async ValueTask<ArticleForm> FormOfAsync(Article stored, CancellationToken ct) =>
        await translations.FormAsync(stored, ct);

    protected override async ValueTask<object> PageAsync(
        Article? stored, ArticleForm form, ArticleForm? theirs, CancellationToken ct) =>
        await editors.LoadAsync(form, stored?.Id, theirs, ct);

    protected override async Task CheckAsync(Article article, ArticleForm form, CancellationToken ct)
    {
        request = PublicationRequest.Read(form, settings.Get<SiteSettings>(), time.GetUtcNow().UtcDateTime, ModelState, T);
        if (article.Status == ArticleStatus.Trashed && request?.Moves == true)
        {
            ModelState.AddModelError("", T["This article is in Trash. Restore it first."]);
        }

        alongside = await translations.ReadAsync(form, article, ModelState, ct);
        await reader.ApplyAsync(form, article, ModelState, ct);
    }

    protected override async Task SaveAsync(Article article, ArticleForm form, CancellationToken ct)
    {
        if (Id != 0)
        {
            // A change of tags alone changes no column of the article.
            // Marking SavedAt makes EF Core save it as an edit all the same.
            Db.Entry(article).Property(a => a.SavedAt).IsModified = true;
        }

        try
        {
            request!.Carry(article);
            await desk.SaveAsync(
                article, RequestedSlug(form, article), saved => SavePartsAsync(article, saved), ct, form.TakesAddress ?? "");
        }
        catch (Exception e) when (e is MarkdownException or SlugRefusedException)
        {
            form.TakesAddress = e is SlugRefusedException { Refusal: PermalinkRefusal.Known } known ? known.Slug : null;
            await refusals.ExplainAsync(e, article, ModelState, ct);
        }
    }

    protected override ValueTask<IActionResult> DoneAsync(Article article, CancellationToken ct)
    {
        Notice(request!.Notice);
        TempData["Saved"] = Id == 0 ? "new" : "edit";
        return new(RedirectToAction(nameof(Edit), new { id = article.Id }));
    }

    private async Task SavePartsAsync(Article article, CancellationToken ct)
    {
        await alongside!(ct);
        await parts.SaveAsync(FormNames.Article, Db, article.Id, Request, ct);
    }

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
