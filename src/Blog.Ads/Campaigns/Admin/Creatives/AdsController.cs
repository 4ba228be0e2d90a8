using System.Globalization;
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
    : EditController<Ad, AdForm>(db, t, "/Campaigns/Admin/Creatives/Edit.cshtml")
{
    // Of the ad that the address names, or of the new one; also once they are deleted, as their form then shows still.
    private Campaign? campaign;

    protected override string Gone => campaign is { DeletedAt: null }
        ? base.Gone
        : "This campaign and its ads have been deleted, so this ad cannot be saved. Your text is below.";

    [HttpGet("campaigns/{campaign:long}/ads/new")]
    public async Task<IActionResult> New(long? article, bool giving, CancellationToken ct)
    {
        if (await CampaignAsync(ct) is not { DeletedAt: null } found)
        {
            return NotFound();
        }

        var slots = await pages.SlotsAsync(found, ct);
        var form = article is { } id ? await picker.OfArticleAsync(id, slots, ct) : giving ? picker.OfGiving(slots) : null;
        return await ShowAsync(form ?? HousePicker.Filled(slots, true, new()), StatusCodes.Status200OK, ct);
    }

    [HttpPost("campaigns/{campaign:long}/ads/new"), KeepsText]
    public override Task<IActionResult> Create([FromForm] AdForm form, CancellationToken ct) => base.Create(form, ct);

    [HttpGet("ads/{id:long}")]
    public override Task<IActionResult> Edit(long id, CancellationToken ct) => base.Edit(id, ct);

    [HttpPost("ads/{id:long}"), KeepsText]
    public override Task<IActionResult> Update(long id, [FromForm] AdForm form, CancellationToken ct) =>
        base.Update(id, form, ct);

    [HttpPost("ads/{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } ad)
        {
            return NotFound();
        }

        ad.DeletedAt = time.GetUtcNow().UtcDateTime;
        if (!await TryDeleteAsync(ad, version, () => Db.SaveChangesAsync(ct)))
        {
            return LocalRedirect($"/admin/ads/ads/{id}");
        }

        Notice(T["“{0}” has been deleted. Its numbers stay in the reports.", ad.Title]);
        return LocalRedirect($"/admin/ads/campaigns/{ad.CampaignId}");
    }

    // Always with its campaign, whose slots say which pages show it.
    protected override async Task<Ad?> FindAsync(long id, CancellationToken ct)
    {
        var ad = await Db.Ads.Include(a => a.Campaign)
            .SingleOrDefaultAsync(a => a.Id == id && a.DeletedAt == null && a.Campaign!.DeletedAt == null, ct);
        campaign = ad?.Campaign ?? campaign;
        return ad;
    }

    protected override ValueTask<AdForm> FormOfAsync(Ad stored, CancellationToken ct) => new(AdForm.Of(stored));

    protected override async ValueTask<object> PageAsync(Ad? stored, AdForm form, AdForm? theirs, CancellationToken ct)
    {
        if (theirs is not null)
        {
            await pages.NameAsync(form, theirs, ct);
        }

        return await pages.PageAsync(campaign!, stored?.Id ?? 0, form, ct) with { Conflict = Compare(form, theirs) };
    }

    protected override async ValueTask<Ad?> BlankAsync(AdForm form, CancellationToken ct) =>
        await CampaignAsync(ct) is { DeletedAt: null } found ? new() { Campaign = found, CampaignId = found.Id } : null;

    protected override async Task CheckAsync(Ad ad, AdForm form, CancellationToken ct)
    {
        var others = Db.Ads.Where(a => a.CampaignId == ad.CampaignId && a.DeletedAt == null);
        if (Id == 0 && await others.CountAsync(ct) >= AdPages.MaxAds)
        {
            ModelState.AddModelError("", T["A campaign can have at most {0} ads. Delete one first.", AdPages.MaxAds]);
        }

        await TakeUploadsAsync(form, ct);
    }

    private async Task TakeUploadsAsync(AdForm form, CancellationToken ct)
    {
        await reader.TakeUploadsAsync(form, Refuse, ct);
        // What a picture's own number says is taken from the form that is
        // shown again, so the old values must not stand in for it.
        ModelState.Remove(nameof(form.PictureId));
        ModelState.Remove(nameof(form.DarkPictureId));
    }

    protected override async Task SaveAsync(Ad ad, AdForm form, CancellationToken ct)
    {
        await reader.ReadIntoAsync(ad, form, ad.Campaign!, await pages.SlotsAsync(ad.Campaign!, ct), Refuse, ct);
        await StoreAsync(ad, ct);
    }

    protected override ValueTask<IActionResult> DoneAsync(Ad ad, CancellationToken ct)
    {
        Notice(T["Saved."]);
        return new(LocalRedirect($"/admin/ads/campaigns/{ad.CampaignId}"));
    }

    protected override async Task<IActionResult> ShowAsync(AdForm form, int status, CancellationToken ct) =>
        await CampaignAsync(ct) is null ? NotFound() : await base.ShowAsync(form, status, ct);

    protected override async Task<IActionResult> ShowDeletedAsync(AdForm form, CancellationToken ct)
    {
        if (await CampaignAsync(ct) is null)
        {
            return NotFound();
        }

        await TakeUploadsAsync(form, ct);
        return await base.ShowDeletedAsync(form, ct);
    }

    private async Task<Campaign?> CampaignAsync(CancellationToken ct)
    {
        if (campaign is null && RouteData.Values["campaign"] is string typed)
        {
            var id = long.Parse(typed, CultureInfo.InvariantCulture);
            campaign = await Db.Campaigns.SingleOrDefaultAsync(c => c.Id == id, ct);
        }

        return campaign ??= await Db.Ads.Where(a => a.Id == Id).Select(a => a.Campaign).SingleOrDefaultAsync(ct);
    }

    private void Refuse(string field, string text) => ModelState.AddModelError(field, T[text]);
}
