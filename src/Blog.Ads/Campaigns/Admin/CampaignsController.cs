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
[Route("admin/ads")]
public sealed class CampaignsController(
    BlogDbContext db, CampaignListReader list, CampaignReader reader, CampaignPages pages, IStringLocalizer<Texts> t)
    : AdminController, IKeepsText
{
    private const string EditView = "/Campaigns/Admin/Edit.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? state, long before, CancellationToken ct) =>
        View(
            "/Campaigns/Admin/Index.cshtml",
            await list.ReadAsync(StateOf(state), ModelState.IsValid ? Math.Max(0, before) : 0, ct));

    [HttpGet("campaigns/new")]
    public async Task<IActionResult> New(string? priority, long? advertiser, CancellationToken ct)
    {
        var chosen = Array.IndexOf(Enum.GetNames<CampaignPriority>(), priority) is >= 0 and var at
            ? (CampaignPriority)at
            : CampaignPriority.Paid;
        var form = await pages.NewFormAsync(chosen, advertiser, ct);
        ModelState.Clear();
        return View(EditView, await pages.PageAsync(0, form, ct));
    }

    [HttpPost("campaigns/new"), KeepsText]
    public Task<IActionResult> Create([FromForm] CampaignForm form, CancellationToken ct) => SaveAsync(new Campaign(), form, ct);

    [HttpGet("campaigns/{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await pages.StoredFormAsync(id, ct) is { } form ? View(EditView, await pages.PageAsync(id, form, ct)) : NotFound();

    [HttpPost("campaigns/{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] CampaignForm form, CancellationToken ct)
    {
        if (await db.Campaigns.SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null, ct) is not { } campaign)
        {
            return await DeletedAsync(form, ct);
        }

        db.ExpectVersion(campaign, form.Version);
        return await SaveAsync(campaign, form, ct);
    }

    [NonAction]
    public async Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct) =>
        Again(EditView,
            await pages.PageAsync(arguments.TryGetValue("id", out var id) ? (long)id! : 0, (CampaignForm)arguments["form"]!, ct),
            StatusCodes.Status400BadRequest);

    private static CampaignState? StateOf(string? name) =>
        Array.FindIndex(
            Enum.GetNames<CampaignState>(), n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? (CampaignState)at
            : null;

    private async Task<IActionResult> SaveAsync(Campaign campaign, CampaignForm form, CancellationToken ct)
    {
        var id = campaign.Id;
        // A concurrent booking of the same slots waits until this campaign's days are stored.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (ModelState.IsValid)
        {
            await db.LockSlotsAsync(form.SlotIds, ct);
            await reader.ReadIntoAsync(campaign, form, ModelState.AddModelError, ct);
        }

        if (!ModelState.IsValid)
        {
            return Again(EditView, await pages.PageAsync(id, form, ct));
        }

        if (id == 0)
        {
            db.Add(campaign);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, form, ct);
        }
        catch (DbUpdateException) when (campaign.Advertiser is not null)
        {
            return await TakenAsync(id, form, ct);
        }

        Notice(id == 0 ? t["“{0}” is booked. Now its ad.", campaign.Name] : t["Saved."]);
        return LocalRedirect(id != 0
            ? $"/admin/ads/campaigns/{id}"
            : $"/admin/ads/campaigns/{campaign.Id}/ads/{(campaign.Priority == CampaignPriority.House ? "pick" : "new")}");
    }

    // Somebody else was faster with an advertiser of the same name.
    private async Task<IActionResult> TakenAsync(long id, CampaignForm form, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (!await db.Advertisers.AnyAsync(a => a.Name == form.NewAdvertiser!.Trim(), ct))
        {
            throw new InvalidOperationException("The campaign could not be stored.");
        }

        ModelState.AddModelError(
            nameof(form.NewAdvertiser), t["“{0}” is there already: choose it from the list.", form.NewAdvertiser!]);
        return Again(EditView, await pages.PageAsync(id, form, ct));
    }

    private async Task<IActionResult> ConflictAsync(long id, CampaignForm form, CancellationToken ct)
    {
        if (await pages.StoredFormAsync(id, ct) is not { } stored)
        {
            return await DeletedAsync(form, ct);
        }

        form.Version = stored.Version;
        var page = await pages.PageAsync(id, form, ct);
        CampaignPages.Name(form, page);
        CampaignPages.Name(stored, page);
        return Again(EditView, page with { Conflict = Core.Admin.Conflict.Between(form, stored) }, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> DeletedAsync(CampaignForm form, CancellationToken ct)
    {
        ModelState.AddModelError("", t["It was deleted elsewhere since you opened it. Saving it now makes it anew."]);
        return Again(EditView, await pages.PageAsync(0, form, ct), StatusCodes.Status409Conflict);
    }
}
