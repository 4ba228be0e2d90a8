using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Admin;
using Blog.Core.Csv;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Reports.Admin;

/// <summary>The numbers as files for spreadsheets: the daily rows, and each table of the report.</summary>
[Route(ReportsController.Path + "/export")]
public sealed class ReportExportController(
    BlogDbContext db, SiteReportReader report, ReportFiles files, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    /// <summary>A file of the daily rows holds at most so many, some 15 MB.</summary>
    public const int MaxRows = 100_000;

    /// <summary>Each ad in each slot on each day, oldest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? days, string? from, string? to, long? campaign, CancellationToken ct)
    {
        var (range, problem) = Read(days, from, to);
        if (problem is not null)
        {
            return Refused(problem);
        }

        var ads = campaign is { } id ? await db.Ads.Where(a => a.CampaignId == id).Select(a => a.Id).ToListAsync(ct) : null;
        var rows = db.AdDays.AsNoTracking()
            .Where(d => d.Day >= range.From && d.Day <= range.To && (ads == null || ads.Contains(d.AdId)));
        var found = await rows.OrderBy(d => d.Day).ThenBy(d => d.AdId).ThenBy(d => d.SlotId).Take(MaxRows + 1).ToListAsync(ct);
        return found.Count <= MaxRows ? Csv(await files.DaysAsync(found, ct), "days", range)
            : Refused("This would be more than 100,000 rows. Choose fewer days or a single campaign.");
    }

    /// <summary>One table of the report, whole.</summary>
    [HttpGet("{table:regex(^(campaigns|ads|slots|articles)$)}")]
    public async Task<IActionResult> Table(string table, string? days, string? from, string? to, CancellationToken ct)
    {
        var (range, problem) = Read(days, from, to);
        return problem is not null ? Refused(problem) : Csv(table switch
        {
            "campaigns" => ReportFiles.Campaigns((await report.ReadAsync(range, ct)).Campaigns),
            "ads" => ReportFiles.Ads((await report.ReadAsync(range, ct)).Ads),
            "slots" => ReportFiles.Slots((await report.ReadAsync(range, ct)).Slots),
            _ => await files.ArticlesAsync(range, ct),
        }, table, range);
    }

    private (ReportRange Range, string? Problem) Read(string? days, string? from, string? to) =>
        ReportRange.Read(days, from, to, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    private RedirectResult Refused(string problem)
    {
        Problem(t[problem]);
        return Redirect(ReportsController.Path);
    }

    private FileContentResult Csv(IEnumerable<IEnumerable<string>> rows, string name, ReportRange range) =>
        File(
            SafeCsv.File(rows),
            "text/csv; charset=utf-8",
            $"ads-{name}-{ReportRange.Of(range.From)}-{ReportRange.Of(range.To)}.csv");
}
