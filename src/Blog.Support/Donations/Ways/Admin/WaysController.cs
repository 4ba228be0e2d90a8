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
public sealed class WaysController(BlogDbContext db, IStringLocalizer<Texts> t)
    : EditController<GivingWay, WayForm>(db, t, "/Donations/Ways/Admin/Edit.cshtml")
{
    public const string Path = "admin/donations/ways";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(
            "/Donations/Ways/Admin/Index.cshtml",
            await Db.GivingWays.AsNoTracking().OrderBy(w => w.Place).ThenBy(w => w.Id).ToListAsync(ct));

    [HttpGet("new")]
    public async Task<IActionResult> New(string? kind, CancellationToken ct) => KindOf(kind) is not null
        ? await ShowAsync(new() { Kind = kind, IsShown = true }, StatusCodes.Status200OK, ct)
        : View("/Donations/Ways/Admin/New.cshtml");

    public override async Task<IActionResult> Create([FromForm] WayForm form, CancellationToken ct) =>
        KindOf(form.Kind) is null ? LocalRedirect($"/{Path}/new") : await base.Create(form, ct);

    [HttpGet("{id:long}/delete")]
    public async Task<IActionResult> ConfirmDelete(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } way ? View("/Donations/Ways/Admin/Delete.cshtml", way) : NotFound();

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } way)
        {
            return NotFound();
        }

        if (!await TryDeleteAsync(way, version, ct))
        {
            return LocalRedirect($"/{Path}/{id}/delete");
        }

        Notice(T["“{0}” has been deleted.", way.Name]);
        return LocalRedirect("/" + Path);
    }

    protected override Task<GivingWay?> FindAsync(long id, CancellationToken ct) =>
        Db.GivingWays.SingleOrDefaultAsync(w => w.Id == id, ct);

    protected override ValueTask<WayForm> FormOfAsync(GivingWay stored, CancellationToken ct) => new(WayForm.Of(stored));

    protected override ValueTask<object> PageAsync(GivingWay? stored, WayForm form, WayForm? theirs, CancellationToken ct)
    {
        var type = stored?.Type ?? WayType.Of(KindOf(form.Kind) ?? WayKind.Link);
        return new(new WayEditPage(stored?.Id ?? 0, type, form, Compare(form, theirs)));
    }

    protected override async ValueTask<GivingWay?> BlankAsync(WayForm form, CancellationToken ct) =>
        new() { Kind = KindOf(form.Kind)!.Value, Place = (await Db.GivingWays.MaxAsync(w => (int?)w.Place, ct) ?? 0) + 1 };

    protected override async Task CheckAsync(GivingWay way, WayForm form, CancellationToken ct)
    {
        if (Id == 0 && await Db.GivingWays.CountAsync(ct) >= GivingWay.MaxWays)
        {
            ModelState.AddModelError("", T["You have reached the maximum number of donation methods. Delete one first."]);
        }
    }

    protected override Task SaveAsync(GivingWay way, WayForm form, CancellationToken ct)
    {
        new WayReader((field, text) => ModelState.AddModelError(field, T[text])).ReadInto(way, form);
        return StoreAsync(way, ct);
    }

    protected override ValueTask<IActionResult> DoneAsync(GivingWay way, CancellationToken ct)
    {
        Notice(T["Saved."]);
        return new(LocalRedirect("/" + Path));
    }

    private static WayKind? KindOf(string? name) =>
        Array.IndexOf(Enum.GetNames<WayKind>(), name) is >= 0 and var at ? (WayKind)at : null;
}
