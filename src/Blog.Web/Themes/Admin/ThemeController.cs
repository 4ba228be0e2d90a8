using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Blog.Media.Icons;
using Blog.Media.Library;
using Blog.Media.Storage;
using Blog.Media.Variants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Themes.Admin;

/// <summary>The owner's theme settings: a preset and what the owner changes of it, logo and icon.</summary>
[Route("admin/theme")]
public sealed class ThemeController(
    BlogDbContext db, SettingsStore settings, PictureDesk pictures, SiteIcons icons, IStringLocalizer<Texts> t)
    : SettingsFormController<ThemeSettings, ThemeForm>(db, settings, t, "/Themes/Admin/Edit.cshtml")
{
    private readonly SettingsStore settings = settings;
    private (SiteSettings Site, long Seen)? changed;

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var site = settings.Get<SiteSettings>();
        ViewData["Logo"] = await PictureAsync(PictureAddress.HashOf(site.Logo), ct);
        ViewData["Icon"] = await PictureAsync(site.Icon, ct);
        ViewData["Stored"] = settings.Get<ThemeSettings>();
    }

    protected override ThemeForm FormOf(ThemeSettings settings) => ThemeForm.Of(settings);

    protected override async Task<ThemeSettings> ReadAsync(ThemeForm form, ThemeSettings current, CancellationToken ct)
    {
        var (site, seen) = (settings.Get<SiteSettings>(), settings.VersionOf<SiteSettings>());
        var shown = await WithIconAsync(await WithLogoAsync(site, form.Logo, ct), form.Icon, ct);
        changed = shown == site ? null : (shown, seen);
        return form.Read();
    }

    // Logo and icon stand among the settings of the site.
    protected override async Task StoreAlongAsync(CancellationToken ct)
    {
        try
        {
            if (changed is { } site)
            {
                await settings.SaveAsync(Db, site.Site, site.Seen, ct);
            }
        }
        catch (Exception e) when (Db.FailureOf(e) is WriteFailure.StaleVersion or WriteFailure.UniqueViolation)
        {
            ModelState.AddModelError("", T["The settings were saved elsewhere at the same time. Please save again."]);
        }
    }

    // The logo is shown as high as two lines, so its narrowest width does.
    private async Task<SiteSettings> WithLogoAsync(SiteSettings site, PictureForm form, CancellationToken ct)
    {
        var logo = await pictures.FromFormAsync(form, site.Title, ct);
        Note("Logo.File", logo.Problem);
        return !logo.Changed ? site : site with
        {
            Logo = logo.Picture is { } picture ? HeroPicture.Of(picture).Thumbnail : "",
            LogoWidth = logo.Picture?.Width,
            LogoHeight = logo.Picture?.Height,
            LogoGround = logo.Picture?.Ground ?? "",
        };
    }

    private async Task<SiteSettings> WithIconAsync(SiteSettings site, PictureForm form, CancellationToken ct)
    {
        var icon = await pictures.FromFormAsync(form, site.Title, ct);
        Note("Icon.File", icon.Problem);
        try
        {
            if (icon.Picture is { } picture)
            {
                await Task.Run(() => icons.Make(picture), ct);
            }

            return icon.Changed ? site with { Icon = icon.Picture?.Hash ?? "" } : site;
        }
        catch (PictureException refusal)
        {
            Note("Icon.File", refusal.Message);
            return site;
        }
    }

    private void Note(string field, string? problem)
    {
        if (problem is not null)
        {
            ModelState.AddModelError(field, T[problem]);
        }
    }

    private async Task<HeroPicture?> PictureAsync(string? hash, CancellationToken ct) =>
        string.IsNullOrEmpty(hash) ? null
            : await Db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Hash == hash, ct) is { } picture
                ? HeroPicture.Of(picture)
            : null;
}
