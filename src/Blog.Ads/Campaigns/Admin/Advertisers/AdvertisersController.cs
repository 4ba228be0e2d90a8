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
    : EditController<Advertiser, AdvertiserForm>(db, t, "/Campaigns/Admin/Advertisers/Edit.cshtml")
{
    public const string Path = "admin/ads/advertisers";

    private const int Most = 500;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return View("/Campaigns/Admin/Advertisers/Index.cshtml", await Db.Advertisers.AsNoTracking()
            .OrderBy(a => a.Name)
            .Take(Most)
            .Select(a => new ListedAdvertiser(a.Id, a.Name, a.Email, a.Sector,
                Db.Set<Campaign>().Count(c => c.AdvertiserId == a.Id && c.DeletedAt == null),
                Db.Set<Campaign>().Count(c => c.AdvertiserId == a.Id
                    && c.DeletedAt == null
                    && !c.IsPaused
                    && c.StartsAt <= now
                    && (c.EndsAt == null || c.EndsAt > now))))
            .ToListAsync(ct));
    }

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken ct) => ShowAsync(new(), StatusCodes.Status200OK, ct);

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } advertiser)
        {
            return NotFound();
        }

        if (await IsUsedAsync(id, ct))
        {
            Problem(T["“{0}” has campaigns and cannot be deleted, because the reports keep their numbers.",
                advertiser.Name]);
        }
        else if (await TryDeleteAsync(advertiser, version, ct))
        {
            Notice(T["“{0}” has been deleted.", advertiser.Name]);
            return LocalRedirect("/" + Path);
        }

        return LocalRedirect($"/{Path}/{id}");
    }

    protected override Task<Advertiser?> FindAsync(long id, CancellationToken ct) =>
        Db.Advertisers.SingleOrDefaultAsync(a => a.Id == id, ct);

    protected override ValueTask<AdvertiserForm> FormOfAsync(Advertiser stored, CancellationToken ct) =>
        new(AdvertiserForm.Of(stored));

    protected override async ValueTask<object> PageAsync(
        Advertiser? stored, AdvertiserForm form, AdvertiserForm? theirs, CancellationToken ct) =>
        new AdvertiserEditPage(stored?.Id ?? 0, form,
            await Db.Advertisers.Where(a => a.Sector != "")
                .Select(a => a.Sector)
                .Distinct()
                .OrderBy(s => s)
                .Take(100)
                .ToListAsync(ct),
            stored is not null && await IsUsedAsync(stored.Id, ct),
            Compare(form, theirs));

    protected override async Task SaveAsync(Advertiser advertiser, AdvertiserForm form, CancellationToken ct)
    {
        form.ReadInto(advertiser, ModelState.AddModelError);
        if (await Db.IsNameTakenAsync(advertiser.Name, advertiser.Id, ct))
        {
            RefuseName();
        }

        await StoreAsync(advertiser, ct);
    }

    protected override bool ExplainTaken(AdvertiserForm form, Exception error)
    {
        var isName = Db.IsTaken<Advertiser>(error, nameof(Advertiser.Name));
        if (isName)
        {
            RefuseName();
        }

        return isName;
    }

    protected override ValueTask<IActionResult> DoneAsync(Advertiser advertiser, CancellationToken ct)
    {
        Notice(T["Saved."]);
        return new(LocalRedirect("/" + Path));
    }

    private void RefuseName() =>
        ModelState.AddModelError(nameof(AdvertiserForm.Name), T["Another advertiser has this name."]);

    private Task<bool> IsUsedAsync(long id, CancellationToken ct) => Db.Campaigns.AnyAsync(c => c.AdvertiserId == id, ct);
}
