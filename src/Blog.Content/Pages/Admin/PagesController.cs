using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Blog.Markdown;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Pages.Admin;

/// <summary>The static pages: list and editor.</summary>
[Route("admin/pages")]
public sealed class PagesController(
    BlogDbContext db, PageDesk desk, PermalinkTable permalinks, SlugRefusals slugs, IStringLocalizer<Texts> t)
    : EditController<StaticPage, PageForm>(db, t, "/Pages/Admin/Edit.cshtml")
{
    protected override string Gone => "This page has been deleted. Save to create it again.";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? status, string? before, string? after, CancellationToken ct)
    {
        PageStatus? only = Enum.TryParse<PageStatus>(status, ignoreCase: true, out var asked) && Enum.IsDefined(asked)
            ? asked
            : null;
        if (only is null && !string.IsNullOrEmpty(status))
        {
            return NotFound();
        }

        var pages = Db.Pages.AsNoTracking().Where(p => only == null ? p.Status != PageStatus.Trashed : p.Status == only);
        var list = await SlugPaging.ReadAsync(pages, before, after, ct);
        var counts = await Db.Pages.GroupBy(p => p.Status)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return list is null ? NotFound() : View("/Pages/Admin/Index.cshtml", new PageListPage(only, list, counts));
    }

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken ct) => ShowAsync(new(), StatusCodes.Status200OK, ct);

    protected override Task<StaticPage?> FindAsync(long id, CancellationToken ct) =>
        Db.Pages.SingleOrDefaultAsync(p => p.Id == id, ct);

    protected override ValueTask<PageForm> FormOfAsync(StaticPage stored, CancellationToken ct) => new(PageForm.Of(stored));

    protected override async ValueTask<object> PageAsync(
        StaticPage? stored, PageForm form, PageForm? theirs, CancellationToken ct) =>
        PageEditor.Of(stored ?? new(), form) with
        {
            Conflict = Compare(form, theirs),
            LeadsTo = stored is null ? null : await permalinks.LeadsToAsync(stored.Slug, StaticPage.TargetType, stored.Id, ct),
        };

    protected override Task CheckAsync(StaticPage page, PageForm form, CancellationToken ct)
    {
        if (!form.KnowsLanguage)
        {
            ModelState.AddModelError(nameof(form.Language), T["Enter a language code such as en, ur or pt-BR."]);
        }

        if (page.Status == PageStatus.Trashed && form.Then is ("publish" or "unpublish"))
        {
            ModelState.AddModelError("", T["This page is in Trash. Restore it first."]);
        }

        return Task.CompletedTask;
    }

    protected override async Task SaveAsync(StaticPage page, PageForm form, CancellationToken ct)
    {
        try
        {
            form.ApplyTo(page);
            await desk.SaveAsync(page, form.Slug ?? "", _ => Task.CompletedTask, ct, form.TakesAddress ?? "");
        }
        catch (SlugRefusedException refused)
        {
            form.TakesAddress = refused.Refusal == PermalinkRefusal.Known ? refused.Slug : null;
            ModelState.AddModelError(
                nameof(form.Slug), await slugs.ExplainAsync(refused, StaticPage.TargetType, page.Id, ct));
        }
        catch (MarkdownException refused)
        {
            ModelState.AddModelError(nameof(form.Body), refused.Message);
        }
    }

    protected override ValueTask<IActionResult> DoneAsync(StaticPage page, CancellationToken ct)
    {
        Notice(T[page.Status == PageStatus.Published ? "Saved. This page is published." : "Saved as a draft."]);
        TempData["Saved"] = Id == 0 ? "new" : "edit";
        return new(LocalRedirect($"/admin/pages/{page.Id}"));
    }
}
