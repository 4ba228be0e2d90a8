using System.Globalization;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Settings.Admin;

/// <summary>The settings of the site as a whole.</summary>
[Route("admin/settings")]
public sealed class SettingsController(
    BlogDbContext db, SettingsStore settings, TimeProvider time, IStringLocalizer<Texts> t)
    : SettingsFormController<SiteSettings, SiteForm>(db, settings, t, "/Settings/Admin/Edit.cshtml")
{
    protected override Task PrepareAsync(CancellationToken ct)
    {
        ViewData["Zones"] = ZoneChoice.At(time.GetUtcNow().UtcDateTime);
        ViewData["Now"] = time.GetUtcNow().UtcDateTime;
        return Task.CompletedTask;
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
        SharedMaxAge = settings.SharedMaxAge.ToString(CultureInfo.InvariantCulture),
        SecurityContact = settings.SecurityContact,
    };

    protected override Task<SiteSettings> ReadAsync(SiteForm form, SiteSettings current, CancellationToken ct) => Task.FromResult(
        current with
        {
            Title = form.Title!.Trim(),
            Tagline = (form.Tagline ?? "").Trim(),
            BaseAddress = BaseAddressAttribute.Read(form.BaseAddress ?? "") ?? "",
            Language = form.Language!,
            TimeZone = form.TimeZone!.Trim(),
            ArticlesPerPage = int.Parse(form.ArticlesPerPage!, CultureInfo.InvariantCulture),
            WordsPerMinute = int.Parse(form.WordsPerMinute!, CultureInfo.InvariantCulture),
            Footer = (form.Footer ?? "").Trim(),
            SharedMaxAge = int.Parse(form.SharedMaxAge!, CultureInfo.InvariantCulture),
            SecurityContact = (form.SecurityContact ?? "").Trim(),
        });
}
