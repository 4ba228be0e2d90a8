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
public sealed class PagesController(BlogDbContext db, PageDesk desk, IStringLocalizer<Texts> t) : AdminController, IKeepsText
{
    private const string EditView = "/Pages/Admin/Edit.cshtml";

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

        var pages = db.Pages.AsNoTracking().Where(p => only == null ? p.Status != PageStatus.Trashed : p.Status == only);
        var list = await SlugPaging.ReadAsync(pages, before, after, ct);
        var counts = await db.Pages.GroupBy(p => p.Status)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return list is null ? NotFound() : View("/Pages/Admin/Index.cshtml", new PageListPage(only, list, counts));
    }

    [HttpGet("new")]
    public IActionResult New() => View(EditView, PageEditor.Of(new(), new()));

    [HttpPost("new"), KeepsText]
    public Task<IActionResult> Create([FromForm] PageForm form, CancellationToken ct) => SaveAsync(new(), form, ct);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } page
            ? View(EditView, PageEditor.Of(page, PageForm.Of(page)))
            : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] PageForm form, CancellationToken ct)
    {
        if (await db.Pages.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } page)
        {
            return Deleted(form);
        }

        db.ExpectVersion(page, form.Version);
        return await SaveAsync(page, form, ct);
    }

    [NonAction]
    public async Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct)
    {
        var id = arguments.TryGetValue("id", out var given) ? (long)given! : 0;
        var page = await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? new();
        return Again(EditView, PageEditor.Of(page, (PageForm)arguments["form"]!), StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> SaveAsync(StaticPage page, PageForm form, CancellationToken ct)
    {
        var editor = PageEditor.Of(page, form);
        if (!form.KnowsLanguage)
        {
            ModelState.AddModelError(nameof(form.Language), t["This language is not known. One looks like en, ur or pt-BR."]);
        }

        if (page.Status == PageStatus.Trashed && form.Then is ("publish" or "unpublish"))
        {
            ModelState.AddModelError("", t["This page is in the bin. Restore it first."]);
        }

        if (!ModelState.IsValid)
        {
            return Again(EditView, editor);
        }

        try
        {
            form.ApplyTo(page);
            await desk.SaveAsync(page, form.Slug ?? "", ct);
        }
        catch (SlugRefusedException refused)
        {
            ModelState.AddModelError(nameof(form.Slug), refused.Refusal == PermalinkRefusal.Reserved
                ? t["“{0}” belongs to the blog itself. Choose another address.", refused.Slug]
                : t["Something else has the address “{0}” already. Choose another one.", refused.Slug]);
            return Again(EditView, editor);
        }
        catch (MarkdownException refused)
        {
            ModelState.AddModelError(nameof(form.Body), refused.Message);
            return Again(EditView, editor);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(editor, ct);
        }

        Notice(t[page.Status == PageStatus.Published ? "Saved. Readers see it." : "Saved. Readers do not see it."]);
        TempData["Saved"] = editor.Id == 0 ? "new" : "edit";
        return LocalRedirect($"/admin/pages/{page.Id}");
    }

    private async Task<IActionResult> ConflictAsync(PageEditor editor, CancellationToken ct)
    {
        if (await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == editor.Id, ct) is not { } stored)
        {
            return Deleted(editor.Form);
        }

        editor.Form.Version = stored.Version;
        var conflict = Core.Admin.Conflict.Between(editor.Form, PageForm.Of(stored));
        return Again(EditView, PageEditor.Of(stored, editor.Form) with { Conflict = conflict }, StatusCodes.Status409Conflict);
    }

    private ViewResult Deleted(PageForm form)
    {
        ModelState.AddModelError("", t["This page has been deleted meanwhile. Save to make it anew."]);
        return Again(EditView, PageEditor.Of(new(), form), StatusCodes.Status409Conflict);
    }
}
