using System.Globalization;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Blog.Support.Donations.Ways;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>The ledger: donations that arrived, newest first, and their form.</summary>
[Route("admin/donations")]
public sealed class DonationsController(
    BlogDbContext db, DonationFormReader desk, LedgerReader ledger, WayList ways, IStringLocalizer<Texts> t)
    : AdminController, IKeepsText
{
    private const string EditView = "/Donations/Ledger/Admin/Edit.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? before, CancellationToken ct) =>
        await ledger.ReadAsync(before, ct) is { } page ? View("/Donations/Ledger/Admin/Index.cshtml", page) : NotFound();

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var last = await db.Donations.OrderByDescending(d => d.Id).Select(d => new { d.Currency, d.Way }).FirstOrDefaultAsync(ct);
        var form = new DonationForm
        {
            Day = Donations.Admin.SupportFormReader.DayForField(desk.Today),
            Currency = last?.Currency ?? ways.Shown.FirstOrDefault(w => w.Type.IsBank)?.Currency,
            Way = last?.Way,
        };
        return View(EditView, PageOf(0, form));
    }

    [HttpPost("new"), KeepsText]
    public Task<IActionResult> Create([FromForm] DonationForm form, CancellationToken ct) =>
        SaveAsync(db.Add(new Donation()).Entity, 0, form, ct);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await StoredAsync(id, ct) is { } form ? View(EditView, PageOf(id, form)) : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] DonationForm form, CancellationToken ct)
    {
        if (await db.Donations.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } donation)
        {
            return Deleted(form);
        }

        db.ExpectVersion(donation, form.Version);
        return await SaveAsync(donation, id, form, ct);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await db.Donations.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } donation)
        {
            return NotFound();
        }

        db.ExpectVersion(donation, version);
        db.Remove(donation);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["It was changed elsewhere since you opened it. Please look again before you delete it."]);
            return LocalRedirect($"/admin/donations/{id}");
        }

        Notice(t["{0} of {1} are taken out of the ledger.", donation.Amount.ShowExact(),
            donation.Day.ToString("d MMM yyyy", CultureInfo.CurrentCulture)]);
        return LocalRedirect("/admin/donations");
    }

    [NonAction]
    public Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            Again(
                EditView,
                PageOf(arguments.TryGetValue("id", out var id) ? (long)id! : 0, (DonationForm)arguments["form"]!),
                StatusCodes.Status400BadRequest));

    private DonationEditPage PageOf(long id, DonationForm form) => new(id, form, [.. ways.Shown.Select(w => w.Name).Distinct()]);

    private async Task<DonationForm?> StoredAsync(long id, CancellationToken ct) =>
        await db.Donations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is { } donation
            ? DonationForm.Of(donation, (await desk.NamesAsync([donation.ArticleId], ct)).Values.SingleOrDefault()?.Path ?? "")
            : null;

    private async Task<IActionResult> SaveAsync(Donation donation, long id, DonationForm form, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            await desk.ReadIntoAsync(donation, form, (field, text) => ModelState.AddModelError(field, t[text]), ct);
        }

        if (!ModelState.IsValid)
        {
            return Again(EditView, PageOf(id, form));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            if (await StoredAsync(id, ct) is not { } stored)
            {
                return Deleted(form);
            }

            form.Version = stored.Version;
            return Again(
                EditView,
                PageOf(id, form) with { Conflict = Core.Admin.Conflict.Between(form, stored) },
                StatusCodes.Status409Conflict);
        }

        Notice(donation.ArticleId is { } article && (await desk.NamesAsync([article], ct)).TryGetValue(article, out var name)
            ? t["Booked for “{0}”.", name.Title] : t["Booked for the blog as a whole."]);
        return LocalRedirect("/admin/donations");
    }

    private ViewResult Deleted(DonationForm form)
    {
        ModelState.AddModelError("", t["It was deleted elsewhere since you opened it. Saving it now makes it anew."]);
        return Again(EditView, PageOf(0, form), StatusCodes.Status409Conflict);
    }
}
