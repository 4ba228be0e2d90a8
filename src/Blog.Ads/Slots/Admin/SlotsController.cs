using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Slots.Admin;

/// <summary>The slots: their list and their form.</summary>
[Route(Path)]
public sealed class SlotsController(BlogDbContext db, TermNames terms, IStringLocalizer<Texts> t) : AdminController, IKeepsText
{
    public const string Path = "admin/ads/slots";

    private const int Most = 200;
    private const string EditView = "/Slots/Admin/Edit.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View("/Slots/Admin/Index.cshtml",
        await db.AdSlots.AsNoTracking()
            .OrderBy(s => s.Place)
            .ThenBy(s => s.After)
            .ThenBy(s => s.Name)
            .Take(Most)
            .ToListAsync(ct));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var last = await db.AdSlots.AsNoTracking().OrderByDescending(s => s.Id).Select(s => s.Currency).FirstOrDefaultAsync(ct);
        var slot = new AdSlot
        {
            Place = SlotPlace.ArticleTop,
            Currency = last is { Length: > 0 } ? last : "EUR",
            Per = PricePeriod.Month,
            IsOnSale = true,
        };
        return View(EditView, await PageAsync(0, SlotForm.Of(slot), ct));
    }

    [HttpPost("new"), KeepsText]
    public async Task<IActionResult> Create([FromForm] SlotForm form, CancellationToken ct)
    {
        if (await db.AdSlots.CountAsync(ct) >= Most)
        {
            ModelState.AddModelError("", t["There are as many slots as fit this page. Please delete one first."]);
        }

        return await SaveAsync(db.Add(new AdSlot()).Entity, 0, form, ct);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } slot ? View(EditView, await PageAsync(id, SlotForm.Of(slot), ct)) : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] SlotForm form, CancellationToken ct)
    {
        if (await db.AdSlots.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } slot)
        {
            return await DeletedAsync(form, ct);
        }

        db.ExpectVersion(slot, form.Version);
        return await SaveAsync(slot, id, form, ct);
    }

    [NonAction]
    public async Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct) =>
        Again(EditView,
            await PageAsync(arguments.TryGetValue("id", out var id) ? (long)id! : 0, (SlotForm)arguments["form"]!, ct),
            StatusCodes.Status400BadRequest);

    private async Task<SlotEditPage> PageAsync(long id, SlotForm form, CancellationToken ct) =>
        new(id, form, await terms.Categories(db, ct));

    private Task<AdSlot?> FindAsync(long id, CancellationToken ct) =>
        db.AdSlots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

    private async Task<IActionResult> SaveAsync(AdSlot slot, long id, SlotForm form, CancellationToken ct)
    {
        var page = await PageAsync(id, form, ct);
        if (ModelState.IsValid)
        {
            new SlotReader(ModelState.AddModelError, page.Categories).ReadInto(slot, form);
            await RefuseTakenAsync(slot, id, ct);
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
        catch (DbUpdateException) when (ModelState.IsValid)
        {
            // Somebody else was faster with the same name.
            await RefuseTakenAsync(slot, id, ct);
            if (ModelState.IsValid)
            {
                throw;
            }

            return Again(EditView, page);
        }

        Notice(t["Saved."]);
        return LocalRedirect("/" + Path);
    }

    private async Task RefuseTakenAsync(AdSlot slot, long id, CancellationToken ct)
    {
        if (await db.AdSlots.AnyAsync(s => s.Id != id && s.Name == slot.Name, ct))
        {
            ModelState.AddModelError(nameof(SlotForm.Name), t["Another slot has this name."]);
        }

        // Of two slots at one spot of a text only one can ever be shown, unless they are for different categories.
        var rivals = slot.Place != SlotPlace.InArticle
            ? []
            : await db.AdSlots.AsNoTracking()
                .Where(s => s.Id != id && s.IsOn && s.Place == slot.Place && s.After == slot.After)
                .ToListAsync(ct);
        if (slot.IsOn
            && rivals.Find(s => s.CategoryIds.Count == 0
                || slot.CategoryIds.Count == 0
                || s.CategoryIds.Intersect(slot.CategoryIds).Any()) is { } rival)
        {
            ModelState.AddModelError(nameof(SlotForm.After), slot.After is null
                ? t["“{0}” lies at the author’s ad breaks already.", rival.Name]
                : t["“{0}” lies after section {1} already.", rival.Name, slot.After]);
        }
    }

    private async Task<IActionResult> ConflictAsync(SlotEditPage page, CancellationToken ct)
    {
        if (await FindAsync(page.Id, ct) is not { } stored)
        {
            return await DeletedAsync(page.Form, ct);
        }

        page.Form.Version = stored.Version;
        return Again(
            EditView,
            page with { Conflict = Core.Admin.Conflict.Between(page.Form, SlotForm.Of(stored)) },
            StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> DeletedAsync(SlotForm form, CancellationToken ct)
    {
        ModelState.AddModelError("", t["It was deleted elsewhere since you opened it. Saving it now makes it anew."]);
        return Again(EditView, await PageAsync(0, form, ct), StatusCodes.Status409Conflict);
    }
}
