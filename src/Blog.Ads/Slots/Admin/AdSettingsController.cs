using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Slots.Admin;

/// <summary>The settings of the ad line.</summary>
[Route("admin/ads/settings")]
public sealed class AdSettingsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<AdSettings, AdForm>(db, settings, t, "/Slots/Admin/Edit.cshtml")
{
    protected override AdForm FormOf(AdSettings settings) => new() { ContactEmail = settings.ContactEmail, Text = settings.Text };

    protected override Task<AdSettings> ReadAsync(AdForm form, AdSettings current, CancellationToken ct) =>
        Task.FromResult(current with { ContactEmail = (form.ContactEmail ?? "").Trim(), Text = (form.Text ?? "").Trim() });
}
