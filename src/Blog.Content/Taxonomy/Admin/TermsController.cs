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
    : EditController<TTerm, TermForm>(db, t, "/Taxonomy/Admin/Edit.cshtml")
    where TTerm : class, ITerm, new()
{
    private TermTakenException? taken;

    protected override string Gone => words.Gone;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, string? before, string? after, CancellationToken ct)
    {
        var query = TermQueries.Clean(q);
        var list = await SlugPaging.ReadAsync(Db.Set<TTerm>().AsNoTracking().Matching(query), before, after, ct);
        if (list is null)
        {
            return NotFound();
        }

        var counts = await desk.CountAsync([.. list.Rows.Select(x => x.Id)], ct);
        var rows = list.Rows.Select(x => new TermRow(x.Id, x.Name, x.Slug, counts[x.Id])).ToList();
        return View("/Taxonomy/Admin/Index.cshtml", new TermListPage(words, rows, query, list.Before, list.After));
    }

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken ct) => ShowAsync(new(), StatusCodes.Status200OK, ct);

    [HttpGet("{id:long}/delete")]
    public async Task<IActionResult> ConfirmDelete(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } term)
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
        if (await FindAsync(id, ct) is not { } term)
        {
            return NotFound();
        }

        if (!await TryDeleteAsync(term, version, () => desk.DeleteAsync(term, ct)))
        {
            return LocalRedirect($"{words.Path}/{id}/delete");
        }

        Notice(T[words.Deleted, term.Name]);
        return LocalRedirect(words.Path);
    }

    protected override Task<TTerm?> FindAsync(long id, CancellationToken ct) =>
        Db.Set<TTerm>().SingleOrDefaultAsync(x => x.Id == id, ct);

    protected override ValueTask<TermForm> FormOfAsync(TTerm stored, CancellationToken ct) => new(TermForm.Of(stored));

    protected override ValueTask<object> PageAsync(TTerm? stored, TermForm form, TermForm? theirs, CancellationToken ct) =>
        new(new TermEditPage(words, stored?.Id ?? 0, form)
        {
            Slug = stored?.Slug ?? "",
            Taken = taken,
            Conflict = Compare(form, theirs),
        });

    protected override async Task SaveAsync(TTerm term, TermForm form, CancellationToken ct)
    {
        try
        {
            form.ApplyTo(term);
            await desk.SaveAsync(term, form.Slug ?? "", form.TakesAddress ?? "", saved => SavePartsAsync(term, saved), ct);
        }
        catch (TermAddressKnownException refused)
        {
            form.TakesAddress = refused.Slug;
            ModelState.Remove(nameof(form.TakesAddress));
            ModelState.AddModelError(nameof(form.Slug), T[
                "“{0}” currently redirects to “/{1}”. Save again to use it here instead, or choose another slug.",
                words.ReaderPath + refused.Slug, refused.LeadsTo]);
        }
        catch (TermTakenException refused)
        {
            taken = refused;
            var field = refused.IsName ? nameof(form.Name) : nameof(form.Slug);
            ModelState.AddModelError(field, T[words.Taken, refused.OtherName]);
        }
    }

    protected override ValueTask<IActionResult> DoneAsync(TTerm term, CancellationToken ct)
    {
        Notice(T[Id == 0 ? words.Made : words.Saved, term.Name]);
        return new(LocalRedirect(words.Path));
    }

    private Task SavePartsAsync(TTerm term, CancellationToken ct) =>
        words.Form is { } name ? parts.SaveAsync(name, Db, term.Id, Request, ct) : Task.CompletedTask;
}
