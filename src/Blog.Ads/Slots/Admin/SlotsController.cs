using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Outlets;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Slots.Admin;

/// <summary>The slots: their list and their form.</summary>
[Route(Path)]
public sealed class SlotsController(BlogDbContext db, TermNames terms, PageRoom room, IStringLocalizer<Texts> t)
    : EditController<AdSlot, SlotForm>(db, t, "/Slots/Admin/Edit.cshtml")
{
    public const string Path = "admin/ads/slots";

    private const int Most = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var widths = room.Now();
        var slots = await Db.AdSlots.AsNoTracking()
            .OrderBy(s => s.Place)
            .ThenBy(s => s.After)
            .ThenBy(s => s.Name)
            .Take(Most)
            .ToListAsync(ct);
        return View("/Slots/Admin/Index.cshtml", slots.ConvertAll(s => new ListedSlot(s, SlotRoom.Of(s.Place, widths))));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var last = await Db.AdSlots.AsNoTracking().OrderByDescending(s => s.Id).Select(s => s.Currency).FirstOrDefaultAsync(ct);
        var slot = new AdSlot
        {
            Place = SlotPlace.ArticleTop,
            Currency = last is { Length: > 0 } ? last : "EUR",
            Per = PricePeriod.Month,
            IsOnSale = true,
        };
        return await ShowAsync(SlotForm.Of(slot), StatusCodes.Status200OK, ct);
    }

    protected override Task<AdSlot?> FindAsync(long id, CancellationToken ct) =>
        Db.AdSlots.SingleOrDefaultAsync(s => s.Id == id, ct);

    protected override ValueTask<SlotForm> FormOfAsync(AdSlot stored, CancellationToken ct) => new(SlotForm.Of(stored));

    protected override async ValueTask<object> PageAsync(
        AdSlot? stored, SlotForm form, SlotForm? theirs, CancellationToken ct)
    {
        var categories = await terms.Categories(Db, ct);
        foreach (var one in new[] { form, theirs }.OfType<SlotForm>())
        {
            one.CategoryNames = TickedRows.NameCategories(one.CategoryIds, categories);
        }

        var (widths, places) = (room.Now(), Enum.GetValues<SlotPlace>());
        return new SlotEditPage(
            stored?.Id ?? 0, form, categories, places.ToDictionary(p => p, p => SlotRoom.Of(p, widths)), Compare(form, theirs));
    }

    protected override async Task CheckAsync(AdSlot slot, SlotForm form, CancellationToken ct)
    {
        if (Id == 0 && await Db.AdSlots.CountAsync(ct) >= Most)
        {
            ModelState.AddModelError("", T["You have reached the maximum number of ad spots. Delete one first."]);
        }
    }

    protected override async Task SaveAsync(AdSlot slot, SlotForm form, CancellationToken ct)
    {
        new SlotReader(ModelState.AddModelError, await terms.Categories(Db, ct)).ReadInto(slot, form);
        if (await Db.AdSlots.AnyAsync(s => s.Id != slot.Id && s.Name == slot.Name, ct))
        {
            RefuseName();
        }

        await RefuseRivalAsync(slot, ct);
        await StoreAsync(slot, ct);
    }

    protected override bool ExplainTaken(SlotForm form, Exception error)
    {
        var isName = Db.IsTaken<AdSlot>(error, nameof(AdSlot.Name));
        if (isName)
        {
            RefuseName();
        }

        return isName;
    }

    protected override ValueTask<IActionResult> DoneAsync(AdSlot slot, CancellationToken ct)
    {
        Notice(T["Saved."]);
        return new(LocalRedirect("/" + Path));
    }

    private void RefuseName() => ModelState.AddModelError(nameof(SlotForm.Name), T["Another ad spot has this name."]);

    // Of two slots at one spot of a text only one can ever be shown, unless they are for different categories.
    private async Task RefuseRivalAsync(AdSlot slot, CancellationToken ct)
    {
        var rivals = slot.Place != SlotPlace.InArticle
            ? []
            : await Db.AdSlots.AsNoTracking()
                .Where(s => s.Id != slot.Id && s.IsOn && s.Place == slot.Place && s.After == slot.After)
                .ToListAsync(ct);
        if (slot.IsOn
            && rivals.Find(s => s.CategoryIds.Count == 0
                || slot.CategoryIds.Count == 0
                || s.CategoryIds.Intersect(slot.CategoryIds).Any()) is { } rival)
        {
            ModelState.AddModelError(nameof(SlotForm.After), slot.After is null
                ? T["“{0}” is already placed at the author’s ad breaks.", rival.Name]
                : T["“{0}” is already placed after section {1}.", rival.Name, slot.After]);
        }
    }
}

/// <summary>A slot in the list, with the room that its place has.</summary>
public sealed record ListedSlot(AdSlot Slot, SlotRoom Room);
