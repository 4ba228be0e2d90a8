using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Marks a campaign as paid, or takes the mark back; each is asked about first.</summary>
[Route("admin/ads/campaigns/{id:long}/payment")]
public sealed class CampaignPaymentsController(BlogDbContext db, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    public static string PathOf(long id) => $"/admin/ads/campaigns/{id}/payment";

    [HttpGet("")]
    public async Task<IActionResult> Confirm(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } campaign ? View("/Campaigns/Admin/Payment.cshtml", campaign) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(long id, bool paid, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } campaign)
        {
            return NotFound();
        }

        db.ExpectVersion(campaign, version);
        if (paid)
        {
            campaign.MarkPaid(time.GetUtcNow().UtcDateTime);
        }
        else
        {
            campaign.MarkUnpaid();
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["The campaign was just changed elsewhere. Please check it again."]);
            return LocalRedirect(PathOf(id));
        }

        Notice(paid ? t["“{0}” has been marked as paid.", campaign.Name] : t["“{0}” is marked as not paid.", campaign.Name]);
        return LocalRedirect($"/admin/ads/campaigns/{id}");
    }

    private Task<Campaign?> FindAsync(long id, CancellationToken ct) =>
        db.Campaigns.SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null && c.PriceMinor > 0, ct);
}
