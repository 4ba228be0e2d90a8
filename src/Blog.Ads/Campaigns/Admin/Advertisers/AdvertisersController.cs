using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Campaigns.Admin.Advertisers;

/// <summary>The advertisers: their list, their form, and how one is taken away.</summary>
[Route(Path)]
public sealed class AdvertisersController(BlogDbContext db, TimeProvider time, IStringLocalizer<Texts> t)
    : AdminController, IKeepsText
{
    public const string Path = "admin/ads/advertisers";

    private const int Most = 500;
    private const string EditView = "/Campaigns/Admin/Advertisers/Edit.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return View("/Campaigns/Admin/Advertisers/Index.cshtml", await db.Advertisers.AsNoTracking()
            .OrderBy(a => a.Name)
            .Take(Most)
            .Select(a => new ListedAdvertiser(a.Id, a.Name, a.Email, a.Sector,
                db.Set<Campaign>().Count(c => c.AdvertiserId == a.Id && c.DeletedAt == null),
                db.Set<Campaign>().Count(c => c.AdvertiserId == a.Id
                    && c.DeletedAt == null
                    && !c.IsPaused
                    && c.StartsAt <= now
                    && (c.EndsAt == null || c.EndsAt > now))))
            .ToListAsync(ct));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct) => View(EditView, await PageAsync(0, new(), ct));

    [HttpPost("new"), KeepsText]
    public Task<IActionResult> Create([FromForm] AdvertiserForm form, CancellationToken ct) =>
        SaveAsync(db.Add(new Advertiser()).Entity, 0, form, ct);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } advertiser
            ? View(EditView, await PageAsync(id, AdvertiserForm.Of(advertiser), ct))
            : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public async Task<IActionResult> Update(long id, [FromForm] AdvertiserForm form, CancellationToken ct)
    {
        if (await db.Advertisers.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } advertiser)
        {
            return await DeletedAsync(form, ct);
        }

        db.ExpectVersion(advertiser, form.Version);
        return await SaveAsync(advertiser, id, form, ct);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await db.Advertisers.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } advertiser)
        {
            return NotFound();
        }

        db.ExpectVersion(advertiser, version);
        db.Remove(advertiser);
        try
        {
            // Refused by the database too where a campaign comes at the same moment.
            if (!await IsUsedAsync(id, ct))
            {
                await db.SaveChangesAsync(ct);
                Notice(t["“{0}” is deleted.", advertiser.Name]);
                return LocalRedirect("/" + Path);
            }

            Problem(
                t["“{0}” has campaigns, whose numbers stay: an advertiser with campaigns cannot be deleted.", advertiser.Name]);
        }
        catch (DbUpdateException)
        {
            Problem(t["It was changed elsewhere since you opened it. Please look again before you delete it."]);
        }

        return LocalRedirect($"/{Path}/{id}");
    }

    [NonAction]
    public async Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct) =>
        Again(EditView,
            await PageAsync(arguments.TryGetValue("id", out var id) ? (long)id! : 0, (AdvertiserForm)arguments["form"]!, ct),
            StatusCodes.Status400BadRequest);

    private Task<bool> IsUsedAsync(long id, CancellationToken ct) => db.Campaigns.AnyAsync(c => c.AdvertiserId == id, ct);

    private Task<Advertiser?> FindAsync(long id, CancellationToken ct) =>
        db.Advertisers.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);

    private async Task<AdvertiserEditPage> PageAsync(long id, AdvertiserForm form, CancellationToken ct) => new(id, form,
        await db.Advertisers.Where(a => a.Sector != "")
            .Select(a => a.Sector)
            .Distinct()
            .OrderBy(s => s)
            .Take(100)
            .ToListAsync(ct),
        id != 0 && await IsUsedAsync(id, ct));

    private async Task<IActionResult> SaveAsync(Advertiser advertiser, long id, AdvertiserForm form, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            form.ReadInto(advertiser, ModelState.AddModelError);
            await RefuseTakenAsync(advertiser, id, ct);
        }

        if (!ModelState.IsValid)
        {
            return Again(EditView, await PageAsync(id, form, ct));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, form, ct);
        }
        catch (DbUpdateException)
        {
            // Somebody else was faster with the same name.
            await RefuseTakenAsync(advertiser, id, ct);
            if (ModelState.IsValid)
            {
                throw;
            }

            return Again(EditView, await PageAsync(id, form, ct));
        }

        Notice(t["Saved."]);
        return LocalRedirect("/" + Path);
    }

    private async Task RefuseTakenAsync(Advertiser advertiser, long id, CancellationToken ct)
    {
        if (await db.IsNameTakenAsync(advertiser.Name, id, ct))
        {
            ModelState.AddModelError(nameof(AdvertiserForm.Name), t["Another advertiser has this name."]);
        }
    }

    private async Task<IActionResult> ConflictAsync(long id, AdvertiserForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } stored)
        {
            return await DeletedAsync(form, ct);
        }

        form.Version = stored.Version;
        return Again(
            EditView,
            await PageAsync(id, form, ct) with { Conflict = Core.Admin.Conflict.Between(form, AdvertiserForm.Of(stored)) },
            StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> DeletedAsync(AdvertiserForm form, CancellationToken ct)
    {
        ModelState.AddModelError("", t["It was deleted elsewhere since you opened it. Saving it now makes it anew."]);
        return Again(EditView, await PageAsync(0, form, ct), StatusCodes.Status409Conflict);
    }
}
