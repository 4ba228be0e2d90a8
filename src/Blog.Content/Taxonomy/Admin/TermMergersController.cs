using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Taxonomy.Admin;

/// <summary>Merges one category or tag into another: choose, look at what will move, do it.</summary>
public abstract class TermMergersController<TTerm>(
    BlogDbContext db, TermDesk<TTerm> desk, TermWords words, IStringLocalizer<Texts> t) : AdminController
    where TTerm : class, ITerm, new()
{
    private const int Suggestions = 100;
    private const string ViewPath = "/Taxonomy/Admin/Merge.cshtml";

    [HttpGet("{id:long}/merge")]
    public async Task<IActionResult> New(long id, string? into, CancellationToken ct)
    {
        if (await db.Set<TTerm>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct) is not { } from)
        {
            return NotFound();
        }

        var typed = TermQueries.Clean(into);
        var other = typed.Length == 0 ? null : await FindAsync(typed, id, ct);
        var page = await PageAsync(from, typed, other, ct);
        if (typed.Length == 0 || other is not null)
        {
            return View(ViewPath, page);
        }

        ModelState.AddModelError(
            nameof(into), TermKey.Of(typed) == from.NameKey || Slug.From(typed) == from.Slug
                ? t["You cannot merge this with itself. Choose another one."]
                : t[words.Missing, typed]);
        return Again(ViewPath, page);
    }

    [HttpPost("{id:long}/merge")]
    public async Task<IActionResult> Create(long id, long intoId, long version, CancellationToken ct)
    {
        var from = await db.Set<TTerm>().SingleOrDefaultAsync(x => x.Id == id, ct);
        var into = await db.Set<TTerm>().SingleOrDefaultAsync(x => x.Id == intoId, ct);
        if (from is null || into is null)
        {
            return await LostAsync(id, null, ct);
        }

        if (from == into)
        {
            return BadRequest();
        }

        db.ExpectVersion(from, version);
        try
        {
            await desk.MergeAsync(from, into, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await LostAsync(id, into, ct);
        }

        Notice(t[words.Merged, from.Name, into.Name]);
        return LocalRedirect(words.Path);
    }

    /// <summary>Somebody else was faster: back to what there is still to look at.</summary>
    private async Task<IActionResult> LostAsync(long id, TTerm? into, CancellationToken ct)
    {
        Problem(t["This was changed after you opened it. Please check it again before you merge it."]);
        var left = await db.Set<TTerm>()
            .AsNoTracking()
            .Where(x => x.Id == id || (into != null && x.Id == into.Id))
            .Select(x => x.Id)
            .ToListAsync(ct);
        return LocalRedirect(!left.Contains(id) ? words.Path
            : into is not null && left.Contains(into.Id) ? $"{words.Path}/{id}/merge?into={into.Slug}"
            : $"{words.Path}/{id}/merge");
    }

    private async Task<TTerm?> FindAsync(string typed, long but, CancellationToken ct)
    {
        var (key, slug) = (TermKey.Of(typed), Slug.From(typed));
        var others = db.Set<TTerm>().AsNoTracking().Where(x => x.Id != but);
        return await others.SingleOrDefaultAsync(x => x.NameKey == key, ct)
            ?? await others.SingleOrDefaultAsync(x => x.Slug == slug, ct);
    }

    private async Task<TermMergePage> PageAsync(TTerm from, string typed, TTerm? into, CancellationToken ct)
    {
        var nearest = into is null
            ? await db.Set<TTerm>()
                .Where(x => x.Id != from.Id)
                .OrderBy(x => x.Slug)
                .Take(Suggestions)
                .Select(x => x.Name)
                .ToListAsync(ct)
            : [];
        var counts = await desk.CountAsync([.. new[] { from, into }.OfType<TTerm>().Select(x => x.Id)], ct);
        return new(words, RowOf(from), from.Version, typed, into is null ? null : RowOf(into), nearest);

        TermRow RowOf(TTerm term) => new(term.Id, term.Name, term.Slug, counts[term.Id]);
    }
}
