using Blog.Content.Slugs;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Taxonomy.Admin;

/// <summary>
/// List, form and deletion, the same for categories and for tags; each names itself in <see cref="TermWords"/>.
/// </summary>
public abstract class TermsController<TTerm>(
    BlogDbContext db, TermDesk<TTerm> desk, TermWords words, FormParts parts, IStringLocalizer<Texts> t)
    : AdminController, IKeepsText
    where TTerm : class, ITerm, new()
{
    private const string EditView = "/Taxonomy/Admin/Edit.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, string? before, string? after, CancellationToken ct)
    {
        var query = TermQueries.Clean(q);
        var list = await SlugPaging.ReadAsync(db.Set<TTerm>().AsNoTracking().Matching(db, query), before, after, ct);
        if (list is null)
        {
            return NotFound();
        }

        var counts = await desk.CountAsync([.. list.Rows.Select(x => x.Id)], ct);
        var rows = list.Rows.Select(x => new TermRow(x.Id, x.Name, x.Slug, counts[x.Id])).ToList();
        return View("/Taxonomy/Admin/Index.cshtml", new TermListPage(words, rows, query, list.Before, list.After));
    }

    [HttpGet("new")]
    public IActionResult New() => View(EditView, new TermEditPage(words, 0, new()));

    [HttpPost("new"), KeepsText]
    public Task<IActionResult> Create([FromForm] TermForm form, CancellationToken ct) =>
        SaveAsync(new TTerm(), form, words.Made, ct);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await db.Set<TTerm>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct) is { } term
            ? View(EditView, new TermEditPage(words, id, TermForm.Of(term)) { Slug = term.Slug })
            : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] TermForm form, CancellationToken ct)
    {
        var term = await db.Set<TTerm>().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (term is null)
        {
            ModelState.AddModelError("", t[words.Gone]);
            return Again(EditView, new TermEditPage(words, 0, form), StatusCodes.Status409Conflict);
        }

        db.ExpectVersion(term, form.Version);
        return await SaveAsync(term, form, words.Saved, ct);
    }

    [HttpGet("{id:long}/delete")]
    public async Task<IActionResult> ConfirmDelete(long id, CancellationToken ct)
    {
        if (await db.Set<TTerm>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct) is not { } term)
        {
            return NotFound();
        }

        var count = (await desk.CountAsync([id], ct))[id];
        return View(
            "/Taxonomy/Admin/Delete.cshtml", new TermDeletePage(words, new(id, term.Name, term.Slug, count), term.Version));
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await db.Set<TTerm>().SingleOrDefaultAsync(x => x.Id == id, ct) is not { } term)
        {
            return NotFound();
        }

        db.ExpectVersion(term, version);
        try
        {
            await desk.DeleteAsync(term, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["It was changed elsewhere since you opened it. Please look again before you delete it."]);
            return LocalRedirect($"{words.Path}/{id}/delete");
        }

        Notice(t[words.Deleted, term.Name]);
        return LocalRedirect(words.Path);
    }

    [NonAction]
    public async Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct)
    {
        var id = arguments.TryGetValue("id", out var given) ? (long)given! : 0;
        var slug = await db.Set<TTerm>().Where(x => x.Id == id).Select(x => x.Slug).SingleOrDefaultAsync(ct);
        return Again(
            EditView,
            new TermEditPage(words, slug is null ? 0 : id, (TermForm)arguments["form"]!) { Slug = slug ?? "" },
            StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> SaveAsync(TTerm term, TermForm form, string done, CancellationToken ct)
    {
        var page = new TermEditPage(words, term.Id, form) { Slug = term.Slug };
        if (!ModelState.IsValid)
        {
            return Again(EditView, page);
        }

        try
        {
            form.ApplyTo(term);
            await desk.SaveAsync(
                term,
                form.Slug ?? "",
                saved => words.Form is { } name ? parts.SaveAsync(name, db, term.Id, Request, saved) : Task.CompletedTask,
                ct);
        }
        catch (TermTakenException taken)
        {
            var field = string.IsNullOrWhiteSpace(form.Slug) ? nameof(form.Name) : nameof(form.Slug);
            ModelState.AddModelError(field, t[words.Taken, taken.OtherName]);
            return Again(EditView, page with { Taken = taken });
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(page, ct);
        }

        Notice(t[done, term.Name]);
        return LocalRedirect(words.Path);
    }

    private async Task<IActionResult> ConflictAsync(TermEditPage page, CancellationToken ct)
    {
        var stored = await db.Set<TTerm>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == page.Id, ct);
        if (stored is null)
        {
            ModelState.AddModelError("", t[words.Gone]);
            return Again(EditView, page with { Id = 0, Slug = "" }, StatusCodes.Status409Conflict);
        }

        page.Form.Version = stored.Version;
        var conflict = Core.Admin.Conflict.Between(page.Form, TermForm.Of(stored));
        return Again(EditView, page with { Slug = stored.Slug, Conflict = conflict }, StatusCodes.Status409Conflict);
    }
}
