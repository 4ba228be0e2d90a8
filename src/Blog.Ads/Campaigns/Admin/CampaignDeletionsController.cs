using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Takes a campaign off all pages; its numbers stay.</summary>
[Route("admin/ads/campaigns/{id:long}/delete")]
public sealed class CampaignDeletionsController(BlogDbContext db, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Confirm(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } campaign ? View("/Campaigns/Admin/Delete.cshtml", campaign) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } campaign)
        {
            return NotFound();
        }

        db.ExpectVersion(campaign, version);
        campaign.Delete(time.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["This was changed after you opened it. Please check it again before you delete it."]);
            return LocalRedirect($"/admin/ads/campaigns/{id}/delete");
        }

        Notice(t["“{0}” has been deleted.", campaign.Name]);
        return LocalRedirect("/admin/ads");
    }

    private Task<Campaign?> FindAsync(long id, CancellationToken ct) =>
        db.Campaigns.SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null, ct);
}
