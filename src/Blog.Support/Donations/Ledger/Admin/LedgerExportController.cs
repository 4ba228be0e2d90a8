using System.Globalization;
using Blog.Core.Admin;
using Blog.Core.Csv;
using Blog.Core.Data;
using Blog.Support.Donations.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>The whole ledger as a file for spreadsheets, oldest first.</summary>
[Route("admin/donations/export")]
public sealed class LedgerExportController(BlogDbContext db, DonationFormReader desk) : AdminController
{
    // Of an author's own bookings nobody has more; a bound all the same.
    private const int MaxRows = 200_000;

    private static readonly string[] Head =
        ["Date", "Amount", "Currency", "Method", "Reference", "Article", "Article URL", "Note"];

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        var rows = await db.Donations.AsNoTracking().OrderBy(d => d.Day).ThenBy(d => d.Id).Take(MaxRows).ToListAsync(ct);
        var names = await desk.NamesAsync(rows.Select(r => r.ArticleId), ct);
        var file = SafeCsv.File(rows.Select(d =>
        {
            var article = d.ArticleId is { } id ? names.GetValueOrDefault(id) : null;
            return new[]
            {
                SupportFormReader.DayForField(d.Day), d.Amount.ForField(), d.Currency, d.Way, d.Reference,
                article?.Title ?? (d.ArticleId is { } gone ? gone.ToString(CultureInfo.InvariantCulture) : ""),
                article?.Path ?? "",
                d.Note,
            };
        }).Prepend(Head));
        return File(file, "text/csv; charset=utf-8", $"donations-{SupportFormReader.DayForField(desk.Today)}.csv");
    }
}
