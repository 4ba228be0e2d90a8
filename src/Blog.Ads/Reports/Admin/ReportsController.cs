using Blog.Core.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Reports.Admin;

/// <summary>What all ads did, and what they bring in.</summary>
[Route(Path)]
public sealed class ReportsController(SiteReportReader report, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    public const string Path = "/admin/ads/reports";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? days, string? from, string? to, CancellationToken ct)
    {
        var (range, problem) = ReportRange.Read(days, from, to, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (problem is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return View("/Reports/Admin/Index.cshtml", new ReportPage<SiteReport>(await report.ReadAsync(range, ct),
            new(range, Path, problem is null ? null : t[problem].Value, problem is null ? null : from,
                problem is null ? null : to)));
    }
}

/// <summary>A report and the choice of its days.</summary>
public sealed record ReportPage<T>(T Report, RangeChoice Choice);

/// <summary>What the choice of days shows.</summary>
/// <param name="Path">Where the form goes.</param>
/// <param name="Problem">What was wrong with what was typed; null for nothing.</param>
/// <param name="From">As typed, where it was wrong.</param>
/// <param name="To">As typed, where it was wrong.</param>
/// <param name="HasRun">Whether there is a run to go back to.</param>
public sealed record RangeChoice(ReportRange Range, string Path, string? Problem, string? From, string? To, bool HasRun = false);
