using System.Globalization;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Blog.Support.Donations.Banking;
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
    : EditController<Donation, DonationForm>(db, t, "/Donations/Ledger/Admin/Edit.cshtml")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? before, CancellationToken ct) =>
        await ledger.ReadAsync(before, ct) is { } page ? View("/Donations/Ledger/Admin/Index.cshtml", page) : NotFound();

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var last = await Db.Donations.OrderByDescending(d => d.Id).Select(d => new { d.Currency, d.Way }).FirstOrDefaultAsync(ct);
        var form = new DonationForm
        {
            Day = Donations.Admin.SupportFormReader.DayForField(desk.Today),
            Currency = last?.Currency ?? ways.Shown.FirstOrDefault(w => w.Type.IsBank)?.Currency,
            Way = last?.Way,
        };
        return await ShowAsync(form, StatusCodes.Status200OK, ct);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } donation)
        {
            return NotFound();
        }

        if (!await TryDeleteAsync(donation, version, ct))
        {
            return LocalRedirect($"/admin/donations/{id}");
        }

        Notice(T["Donation of {0} on {1} deleted.", donation.Amount.Show(),
            donation.Day.ToString("d MMM yyyy", CultureInfo.CurrentCulture)]);
        return LocalRedirect("/admin/donations");
    }

    protected override Task<Donation?> FindAsync(long id, CancellationToken ct) =>
        Db.Donations.SingleOrDefaultAsync(d => d.Id == id, ct);

    protected override async ValueTask<DonationForm> FormOfAsync(Donation stored, CancellationToken ct) =>
        DonationForm.Of(stored, (await desk.NamesAsync([stored.ArticleId], ct)).Values.SingleOrDefault()?.Path ?? "");

    protected override ValueTask<object> PageAsync(
        Donation? stored, DonationForm form, DonationForm? theirs, CancellationToken ct) =>
        new(new DonationEditPage(
            stored?.Id ?? 0, form, [.. ways.Shown.Select(w => w.Name).Distinct()], Compare(form, theirs)));

    protected override async Task SaveAsync(Donation donation, DonationForm form, CancellationToken ct)
    {
        await desk.ReadIntoAsync(donation, form, (field, text) => ModelState.AddModelError(field, T[text]), ct);
        await StoreAsync(donation, ct);
    }

    protected override async ValueTask<IActionResult> DoneAsync(Donation donation, CancellationToken ct)
    {
        Notice(donation.ArticleId is { } article && (await desk.NamesAsync([article], ct)).TryGetValue(article, out var name)
            ? T["Recorded for “{0}”.", name.Title] : T["Recorded for the blog as a whole."]);
        if (CreditorReference.SlipIn(donation.Reference) is { } slip)
        {
            // Only a hint: the money has come, whatever was written on the transfer.
            Problem(T["The check digits of the reference {0} do not fit: somebody has mistyped it. Compare it with your statement.",
                slip]);
        }

        return LocalRedirect("/admin/donations");
    }
}
