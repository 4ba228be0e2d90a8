using Blog.Ads.Calendar;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>The campaigns: their list and their form.</summary>
[Route("admin/ads/campaigns")]
public sealed class CampaignsController(
    BlogDbContext db, CampaignListReader list, CampaignReader reader, CampaignPages pages, IStringLocalizer<Texts> t)
    : EditController<Campaign, CampaignForm>(db, t, "/Campaigns/Admin/Edit.cshtml")
{
    [HttpGet("/admin/ads")]
    public async Task<IActionResult> Index(string? state, long before, CancellationToken ct) =>
        View(
            "/Campaigns/Admin/Index.cshtml",
            await list.ReadAsync(StateOf(state), ModelState.IsValid ? Math.Max(0, before) : 0, ct));

    [HttpGet("new")]
    public async Task<IActionResult> New(string? priority, long? advertiser, CancellationToken ct)
    {
        var chosen = Array.IndexOf(Enum.GetNames<CampaignPriority>(), priority) is >= 0 and var at
            ? (CampaignPriority)at
            : CampaignPriority.Paid;
        var form = await pages.NewFormAsync(chosen, advertiser, ct);
        ModelState.Clear();
        return await ShowAsync(form, StatusCodes.Status200OK, ct);
    }

    protected override Task<Campaign?> FindAsync(long id, CancellationToken ct) =>
        Db.Campaigns.SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null, ct);

    protected override async ValueTask<CampaignForm> FormOfAsync(Campaign stored, CancellationToken ct) =>
        await pages.FormOfAsync(stored, ct);

    protected override async ValueTask<object> PageAsync(
        Campaign? stored, CampaignForm form, CampaignForm? theirs, CancellationToken ct)
    {
        var page = await pages.PageAsync(stored?.Id ?? 0, form, ct);
        if (theirs is null)
        {
            return page;
        }

        CampaignPages.Name(form, page);
        CampaignPages.Name(theirs, page);
        return page with { Conflict = Compare(form, theirs) };
    }

    protected override async Task SaveAsync(Campaign campaign, CampaignForm form, CancellationToken ct)
    {
        // A concurrent booking of the same slots waits until this campaign's days are stored.
        await using var transaction = await Db.Database.BeginTransactionAsync(ct);
        await Db.LockSlotsAsync(form.SlotIds, ct);
        await reader.ReadIntoAsync(campaign, form, ModelState.AddModelError, ct);
        await StoreAsync(campaign, ct);
        if (ModelState.IsValid)
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    // Somebody else was faster with an advertiser of the same name.
    protected override bool ExplainTaken(CampaignForm form, Exception error)
    {
        var isAdvertiser = Db.IsTaken<Advertiser>(error, nameof(Advertiser.Name));
        if (isAdvertiser)
        {
            ModelState.AddModelError(
                nameof(form.NewAdvertiser), T["“{0}” already exists. Choose it from the list.", form.NewAdvertiser!]);
        }

        return isAdvertiser;
    }

    protected override ValueTask<IActionResult> DoneAsync(Campaign campaign, CancellationToken ct)
    {
        Notice(Id == 0 ? T["“{0}” has been created. Now add an ad.", campaign.Name] : T["Saved."]);
        return new(LocalRedirect(Id != 0
            ? $"/admin/ads/campaigns/{Id}"
            : $"/admin/ads/campaigns/{campaign.Id}/ads/{(campaign.Priority == CampaignPriority.House ? "pick" : "new")}"));
    }

    private static CampaignState? StateOf(string? name) =>
        Array.FindIndex(
            Enum.GetNames<CampaignState>(), n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? (CampaignState)at
            : null;
}
