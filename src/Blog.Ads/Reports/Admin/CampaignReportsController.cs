using Blog.Ads.Campaigns;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Reports.Admin;

/// <summary>What one campaign did, and the private address of its report for the advertiser.</summary>
[Route(ReportsController.Path + "/campaigns/{id:long}")]
public sealed class CampaignReportsController(
    BlogDbContext db, CampaignReportReader report, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, string? days, string? from, string? to, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } campaign)
        {
            return NotFound();
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (range, problem) = ReportRange.Read(
            days, from, to, today, ReportRange.Run(campaign.StartsAt, campaign.EndsAt, today));
        if (problem is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        var choice = new RangeChoice(
            range, PathOf(id), problem is null ? null : t[problem].Value, problem is null ? null : from,
            problem is null ? null : to, HasRun: true);
        return View(
            "/Reports/Admin/Campaign.cshtml",
            new CampaignReportPage(await report.ReadAsync(campaign, range, ct), choice, campaign.ReportToken, campaign.Version));
    }

    /// <summary>Makes the advertiser's link, or a new one in its place.</summary>
    [HttpPost("link")]
    public Task<IActionResult> CreateLink(long id, long version, CancellationToken ct) =>
        ChangeAsync(
            id,
            version,
            c => c.ShareReport(),
            c => c.ReportToken.Length > 0
                ? "New link created. The old link no longer works."
                : "The link is ready to copy.",
            ct);

    [HttpPost("link/revocation")]
    public Task<IActionResult> RevokeLink(long id, long version, CancellationToken ct) =>
        ChangeAsync(id, version, c => c.RevokeReport(), _ => "Link revoked. It no longer works.", ct);

    private async Task<IActionResult> ChangeAsync(
        long id, long version, Action<Campaign> change, Func<Campaign, string> notice, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { DeletedAt: null } campaign)
        {
            return NotFound();
        }

        var done = notice(campaign);
        db.ExpectVersion(campaign, version);
        change(campaign);
        try
        {
            await db.SaveChangesAsync(ct);
            Notice(t[done]);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["The campaign was changed after you opened this page. Please check it again."]);
        }

        return LocalRedirect($"{PathOf(id)}#link");
    }

    private Task<Campaign?> FindAsync(long id, CancellationToken ct) =>
        db.Campaigns.Include(c => c.Advertiser).SingleOrDefaultAsync(c => c.Id == id, ct);

    private static string PathOf(long id) => $"{ReportsController.Path}/campaigns/{id}";
}

/// <summary>The report of one campaign in the admin area.</summary>
/// <param name="Token">The secret part of the advertiser's link; empty while there is none.</param>
/// <param name="Version">The campaign's, as the person saw it.</param>
public sealed record CampaignReportPage(CampaignReport Report, RangeChoice Choice, string Token, long Version);
