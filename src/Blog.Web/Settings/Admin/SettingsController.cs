using System.Globalization;
using Blog.Content.Data;
using Blog.Content.Media;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Settings.Admin;

/// <summary>The settings of the site as a whole.</summary>
[Route("admin/settings")]
public sealed class SettingsController(
    BlogDbContext db, SettingsStore settings, PictureDesk pictures, TimeProvider time, IStringLocalizer<Texts> t)
    : SettingsFormController<SiteSettings, SiteForm>(db, settings, t, "/Settings/Admin/Edit.cshtml")
{
    private readonly BlogDbContext db = db;
    private readonly SettingsStore settings = settings;

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var logo = PictureAddress.HashOf(settings.Get<SiteSettings>().Logo);
        var picture = logo is null ? null : await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Hash == logo, ct);
        ViewData["Logo"] = picture is null ? null : HeroPicture.Of(picture);
        ViewData["Zones"] = ZoneChoice.At(time.GetUtcNow().UtcDateTime);
        ViewData["Now"] = time.GetUtcNow().UtcDateTime;
    }

    protected override SiteForm FormOf(SiteSettings settings) => new()
    {
        Title = settings.Title,
        Tagline = settings.Tagline,
        BaseAddress = settings.BaseAddress,
        Language = settings.Language,
        TimeZone = settings.TimeZone,
        ArticlesPerPage = settings.ArticlesPerPage.ToString(CultureInfo.InvariantCulture),
        WordsPerMinute = settings.WordsPerMinute.ToString(CultureInfo.InvariantCulture),
        Footer = settings.Footer,
    };

    protected override async Task<SiteSettings> ReadAsync(SiteForm form, SiteSettings current, CancellationToken ct)
    {
        var logo = await pictures.FromFormAsync(form.Logo, form.Title ?? "", ct);
        if (logo.Problem is { } problem)
        {
            ModelState.AddModelError("Logo.File", T[problem]);
        }

        return WithLogo(current, logo) with
        {
            Title = form.Title!.Trim(),
            Tagline = (form.Tagline ?? "").Trim(),
            BaseAddress = BaseAddressAttribute.Read(form.BaseAddress ?? "") ?? "",
            Language = form.Language!,
            TimeZone = form.TimeZone!.Trim(),
            ArticlesPerPage = int.Parse(form.ArticlesPerPage!, CultureInfo.InvariantCulture),
            WordsPerMinute = int.Parse(form.WordsPerMinute!, CultureInfo.InvariantCulture),
            Footer = (form.Footer ?? "").Trim(),
        };
    }

    // It is shown as high as two lines, so its narrowest width does.
    private static SiteSettings WithLogo(SiteSettings current, PictureChoice logo) => !logo.Changed ? current : current with
    {
        Logo = logo.Picture is { } picture ? HeroPicture.Of(picture).Thumbnail : "",
        LogoWidth = logo.Picture?.Width,
        LogoHeight = logo.Picture?.Height,
    };
}
