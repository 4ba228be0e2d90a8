using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Campaigns.Admin.Creatives;

/// <summary>The ads of a campaign: their form, and how one is taken away.</summary>
[Route("admin/ads")]
public sealed class AdsController(
    BlogDbContext db, AdReader reader, AdPages pages, HousePicker picker, TimeProvider time, IStringLocalizer<Texts> t)
    : AdminController, IKeepsText
{
    private const string EditView = "/Campaigns/Admin/Creatives/Edit.cshtml";

    [HttpGet("campaigns/{campaign:long}/ads/new")]
    public async Task<IActionResult> New(long campaign, long? article, bool giving, CancellationToken ct)
    {
        if (await CampaignAsync(campaign, ct) is not { } found)
        {
            return NotFound();
        }

        var slots = await pages.SlotsAsync(found, ct);
        var form = article is { } id ? await picker.OfArticleAsync(id, slots, ct) : giving ? picker.OfGiving(slots) : null;
        return View(EditView, await pages.PageAsync(found, 0, form ?? HousePicker.Filled(slots, true, new()), ct));
    }

    [HttpPost("campaigns/{campaign:long}/ads/new"), KeepsText]
    public async Task<IActionResult> Create(long campaign, [FromForm] AdForm form, CancellationToken ct)
    {
        if (await CampaignAsync(campaign, ct) is not { } found)
        {
            return NotFound();
        }

        if (await db.Ads.CountAsync(a => a.CampaignId == campaign && a.DeletedAt == null, ct) >= AdPages.MaxAds)
        {
            ModelState.AddModelError("", t["A campaign has at most {0} ads. Please delete one first.", AdPages.MaxAds]);
        }

        await reader.TakeUploadsAsync(form, Refuse, ct);
        return await SaveAsync(new Ad { Campaign = found, CampaignId = campaign }, found, form, ct);
    }

    [HttpGet("ads/{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) => await FindAsync(id, ct) is { } ad
        ? View(EditView, await pages.PageAsync(ad.Campaign!, id, AdForm.Of(ad), ct)) : NotFound();

    [HttpPost("ads/{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] AdForm form, CancellationToken ct)
    {
        await reader.TakeUploadsAsync(form, Refuse, ct);
        if (await FindAsync(id, ct) is not { } ad)
        {
            return NotFound();
        }

        db.ExpectVersion(ad, form.Version);
        return await SaveAsync(ad, ad.Campaign!, form, ct);
    }

    [HttpPost("ads/{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } ad)
        {
            return NotFound();
        }

        db.ExpectVersion(ad, version);
        ad.DeletedAt = time.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync(ct);
            Notice(t["“{0}” is deleted. What was counted stays in the reports.", ad.Title]);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(t["It was changed elsewhere since you opened it. Please look again before you delete it."]);
            return LocalRedirect($"/admin/ads/ads/{id}");
        }

        return LocalRedirect($"/admin/ads/campaigns/{ad.CampaignId}");
    }

    [NonAction]
    public async Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct)
    {
        var id = arguments.TryGetValue("id", out var given) ? (long)given! : 0;
        var campaign = id == 0 ? await CampaignAsync((long)arguments["campaign"]!, ct) : (await FindAsync(id, ct))?.Campaign;
        return campaign is null
            ? NotFound()
            : Again(
                EditView, await pages.PageAsync(campaign, id, (AdForm)arguments["form"]!, ct), StatusCodes.Status400BadRequest);
    }

    private Task<Campaign?> CampaignAsync(long id, CancellationToken ct) =>
        db.Campaigns.SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null, ct);

    // Always with its campaign, whose slots say which pages show it.
    private Task<Ad?> FindAsync(long id, CancellationToken ct) =>
        db.Ads.Include(a => a.Campaign)
            .SingleOrDefaultAsync(a => a.Id == id && a.DeletedAt == null && a.Campaign!.DeletedAt == null, ct);

    private void Refuse(string field, string text) => ModelState.AddModelError(field, t[text]);

    private async Task<IActionResult> SaveAsync(Ad ad, Campaign campaign, AdForm form, CancellationToken ct)
    {
        var id = ad.Id;
        // What a picture's own number says is taken from the form that is
        // shown again, so the old values must not stand in for it.
        ModelState.Remove(nameof(form.PictureId));
        ModelState.Remove(nameof(form.DarkPictureId));
        if (ModelState.IsValid)
        {
            await reader.ReadIntoAsync(ad, form, campaign, await pages.SlotsAsync(campaign, ct), Refuse, ct);
        }

        if (!ModelState.IsValid)
        {
            return Again(EditView, await pages.PageAsync(campaign, id, form, ct));
        }

        if (id == 0)
        {
            db.Add(ad);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(campaign, id, form, ct);
        }

        Notice(t["Saved."]);
        return LocalRedirect($"/admin/ads/campaigns/{campaign.Id}");
    }

    private async Task<IActionResult> ConflictAsync(Campaign campaign, long id, AdForm form, CancellationToken ct)
    {
        if (await db.Ads.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeletedAt == null, ct) is not { } stored)
        {
            ModelState.AddModelError("", t["It was deleted elsewhere since you opened it. Saving it now makes it anew."]);
            return Again(EditView, await pages.PageAsync(campaign, 0, form, ct), StatusCodes.Status409Conflict);
        }

        form.Version = stored.Version;
        var page = await pages.PageAsync(campaign, id, form, ct);
        return Again(
            EditView,
            page with { Conflict = Core.Admin.Conflict.Between(form, AdForm.Of(stored)) },
            StatusCodes.Status409Conflict);
    }
}
