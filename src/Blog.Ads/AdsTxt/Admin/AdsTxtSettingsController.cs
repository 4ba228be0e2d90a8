using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.AdsTxt.Admin;

/// <summary>The editor of ads.txt.</summary>
[Route("admin/ads/txt")]
public sealed class AdsTxtSettingsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<AdSettings, AdsTxtForm>(db, settings, t, "/AdsTxt/Admin/Edit.cshtml")
{
    protected override AdsTxtForm FormOf(AdSettings settings) => new() { Text = settings.AdsTxt };

    protected override Task<AdSettings> ReadAsync(AdsTxtForm form, AdSettings current, CancellationToken ct) =>
        Task.FromResult(current with { AdsTxt = AdsTxtFile.Kept(form.Text) });
}
