using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin.Creatives;

/// <summary>Lets the owner pick what a house ad announces.</summary>
[Route("admin/ads/campaigns/{campaign:long}/ads/pick")]
public sealed class HousePicksController(BlogDbContext db, HousePicker picker) : AdminController
{
    /// <summary>The longest search that can be typed.</summary>
    public const int MaxText = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(long campaign, string? q, CancellationToken ct)
    {
        var house = await db.Campaigns.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == campaign && c.DeletedAt == null && c.Priority == CampaignPriority.House, ct);
        var words = (q ?? "").Trim();
        return house is null ? NotFound()
            : View(
                "/Campaigns/Admin/Creatives/Pick.cshtml",
                new HousePickPage(house, words, await picker.FindAsync(words, ct), picker.GivingPath));
    }
}

/// <summary>What the picker shows.</summary>
/// <param name="Words">What was searched; empty for the newest.</param>
/// <param name="GivingPath">The donation page; null while there is none.</param>
public sealed record HousePickPage(Campaign Campaign, string Words, IReadOnlyList<ArticleTeaser> Articles, string? GivingPath);
