using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Navigation;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Marks a campaign as paid, or takes the mark back.</summary>
[Route("admin/ads/campaigns/{id:long}/payment")]
public sealed class CampaignPaymentsController(BlogDbContext db, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Update(long id, bool paid, string? back, CancellationToken ct)
    {
        if (await db.Campaigns.SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null, ct) is not { } campaign)
        {
            return NotFound();
        }

        campaign.PaidAt = paid ? campaign.PaidAt ?? time.GetUtcNow().UtcDateTime : null;
        try
        {
            await db.SaveChangesAsync(ct);
            Notice(paid ? t["“{0}” is marked as paid.", campaign.Name] : t["“{0}” is marked as open.", campaign.Name]);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["The campaign was changed elsewhere just now. Please look again."]);
        }

        return LocalRedirect(
            LocalAddress.Of(back) is { } page && page.StartsWith("/admin/ads", StringComparison.Ordinal)
                ? page
                : $"/admin/ads/campaigns/{id}");
    }
}
