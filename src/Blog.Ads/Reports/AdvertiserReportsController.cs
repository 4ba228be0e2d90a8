using System.Globalization;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Reports;

/// <summary>What an advertiser sees of a campaign by its private link: the report, and a statement for each month.</summary>
[Route("ads/report/{token}")]
public sealed class AdvertiserReportsController(
    BlogDbContext db, CampaignReportReader reports, SettingsStore settings, TimeProvider time, IBankDetails? bank = null)
    : Controller
{
    private const string Reason = "a private address, whose numbers are those of the moment";

    /// <summary>Characters of a token: 18 random bytes in base64url.</summary>
    private const int TokenLength = 24;

    [HttpGet(""), ComposedPerRequest(Reason)]
    public async Task<IActionResult> Show(string token, [FromQuery] string? days, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } campaign)
        {
            return NotFound();
        }

        KeepPrivate();
        var today = Today;
        var (range, _) = ReportRange.Read(days, null, null, today, ReportRange.Run(campaign.StartsAt, campaign.EndsAt, today));
        return View(
            "/Reports/Show.cshtml",
            new AdvertiserReport(token, await ReadAsync(campaign, range, ct)) { Pay = PayOf(campaign) });
    }

    [HttpGet("{month}"), ComposedPerRequest(Reason)]
    public async Task<IActionResult> Statement(string token, string month, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || first.Year < 2000
            || first > Today
            || await FindAsync(token, ct) is not { } campaign)
        {
            return NotFound();
        }

        KeepPrivate();
        var range = new ReportRange(first, first.AddMonths(1).AddDays(-1), null);
        var report = await ReadAsync(campaign, range, ct);
        return IsOfRun(campaign, range) || report.Days.Count > 0
            ? View(
                "/Reports/Statement.cshtml", new AdvertiserReport(token, report) { IsSoFar = range.To >= Today, Today = Today })
            : NotFound();
    }

    private HowToPay? PayOf(Campaign campaign) => campaign.PaidAt is not null || campaign.IsExample ? null
        : HowToPay.Of(
            settings.Get<AdSettings>(), bank, CampaignFacts.Of(campaign, time.GetUtcNow().UtcDateTime).Price, campaign.BookingId,
            campaign.Id);

    // An article that readers no longer see keeps its numbers, and its title to itself.
    private async Task<CampaignReport> ReadAsync(Campaign campaign, ReportRange range, CancellationToken ct)
    {
        var report = await reports.ReadAsync(campaign, range, ct);
        return report with { Articles = [.. report.Articles.Select(a => a.Path is null ? a with { Title = null } : a)] };
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static bool IsOfRun(Campaign campaign, ReportRange month) =>
        DateOnly.FromDateTime(campaign.StartsAt) <= month.To
            && (campaign.EndsAt is not { } end || DateOnly.FromDateTime(end.AddTicks(-1)) >= month.From);

    private async Task<Campaign?> FindAsync(string? token, CancellationToken ct) =>
        token?.Length == TokenLength && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? await db.Campaigns.AsNoTracking()
                .Include(c => c.Advertiser)
                .FirstOrDefaultAsync(c => c.ReportToken == token && c.DeletedAt == null, ct)
            : null;

    // The address is a secret (capability URL): no-store, noindex and
    // no-referrer keep it from caches, search engines and other sites' logs.
    private void KeepPrivate()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}

/// <summary>What the advertiser's pages show.</summary>
public sealed record AdvertiserReport(string Token, CampaignReport Report)
{
    /// <summary>How it is paid; null where nothing is due, or where that is not known.</summary>
    public HowToPay? Pay { get; init; }

    /// <summary>Whether the month is not over.</summary>
    public bool IsSoFar { get; init; }

    /// <summary>UTC.</summary>
    public DateOnly Today { get; init; }

    public string Path => Campaign.ReportPathOf(Token);
}
