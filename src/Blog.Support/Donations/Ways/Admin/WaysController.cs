using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations.Ways.Admin;

/// <summary>The ways of giving: their list, their form, and how one is taken away.</summary>
[Route(Path)]
public sealed class WaysController(BlogDbContext db, IStringLocalizer<Texts> t) : AdminController, IKeepsText
{
    public const string Path = "admin/donations/ways";

    private const string EditView = "/Donations/Ways/Admin/Edit.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(
            "/Donations/Ways/Admin/Index.cshtml",
            await db.GivingWays.AsNoTracking().OrderBy(w => w.Place).ThenBy(w => w.Id).ToListAsync(ct));

    [HttpGet("new")]
    public IActionResult New(string? kind) => KindOf(kind) is { } known
        ? View(EditView, new WayEditPage(0, WayType.Of(known), new() { Kind = kind, IsShown = true }))
        : View("/Donations/Ways/Admin/New.cshtml");

    [HttpPost("new"), KeepsText]
    public async Task<IActionResult> Create([FromForm] WayForm form, CancellationToken ct)
    {
        if (KindOf(form.Kind) is not { } kind)
        {
            return LocalRedirect($"/{Path}/new");
        }

        if (await db.GivingWays.CountAsync(ct) >= GivingWay.MaxWays)
        {
            ModelState.AddModelError("", t["There are as many ways as fit the page. Please delete one first."]);
        }

        var last = await db.GivingWays.MaxAsync(w => (int?)w.Place, ct) ?? 0;
        return await SaveAsync(db.Add(new GivingWay { Kind = kind, Place = last + 1 }).Entity, form, ct);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) => await FindAsync(id, ct) is { } way
        ? View(EditView, new WayEditPage(id, way.Type, WayForm.Of(way))) : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] WayForm form, CancellationToken ct)
    {
        if (await db.GivingWays.SingleOrDefaultAsync(w => w.Id == id, ct) is not { } way)
        {
            ModelState.AddModelError("", t["It was deleted elsewhere since you opened it. Saving it now makes it anew."]);
            return Again(
                EditView, new WayEditPage(0, WayType.Of(KindOf(form.Kind) ?? WayKind.Link), form), StatusCodes.Status409Conflict);
        }

        db.ExpectVersion(way, form.Version);
        return await SaveAsync(way, form, ct);
    }

    [HttpGet("{id:long}/delete")]
    public async Task<IActionResult> ConfirmDelete(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } way ? View("/Donations/Ways/Admin/Delete.cshtml", way) : NotFound();

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await db.GivingWays.SingleOrDefaultAsync(w => w.Id == id, ct) is not { } way)
        {
            return NotFound();
        }

        db.ExpectVersion(way, version);
        db.Remove(way);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["It was changed elsewhere since you opened it. Please look again before you delete it."]);
            return LocalRedirect($"/{Path}/{id}/delete");
        }

        Notice(t["“{0}” is deleted.", way.Name]);
        return LocalRedirect("/" + Path);
    }

    [NonAction]
    public Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct)
    {
        var form = (WayForm)arguments["form"]!;
        var id = arguments.TryGetValue("id", out var given) ? (long)given! : 0;
        return Task.FromResult<IActionResult>(Again(
            EditView, new WayEditPage(id, WayType.Of(KindOf(form.Kind) ?? WayKind.Link), form), StatusCodes.Status400BadRequest));
    }

    private static WayKind? KindOf(string? name) =>
        Array.IndexOf(Enum.GetNames<WayKind>(), name) is >= 0 and var at ? (WayKind)at : null;

    private Task<GivingWay?> FindAsync(long id, CancellationToken ct) =>
        db.GivingWays.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct);

    private async Task<IActionResult> SaveAsync(GivingWay way, WayForm form, CancellationToken ct)
    {
        var page = new WayEditPage(way.Id < 0 ? 0 : way.Id, way.Type, form);
        if (ModelState.IsValid)
        {
            new WayReader((field, text) => ModelState.AddModelError(field, t[text])).ReadInto(way, form);
        }

        if (!ModelState.IsValid)
        {
            return Again(EditView, page);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(page, ct);
        }

        Notice(t["Saved."]);
        return LocalRedirect("/" + Path);
    }

    private async Task<IActionResult> ConflictAsync(WayEditPage page, CancellationToken ct)
    {
        if (await FindAsync(page.Id, ct) is not { } stored)
        {
            ModelState.AddModelError("", t["It was deleted elsewhere since you opened it. Saving it now makes it anew."]);
            return Again(EditView, page with { Id = 0 }, StatusCodes.Status409Conflict);
        }

        page.Form.Version = stored.Version;
        return Again(
            EditView,
            page with { Conflict = Core.Admin.Conflict.Between(page.Form, WayForm.Of(stored)) },
            StatusCodes.Status409Conflict);
    }
}
