using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Robots.Admin;

/// <summary>The editor of robots.txt.</summary>
[Route("admin/robots")]
public sealed class RobotsSettingsController(
    BlogDbContext db, SettingsStore settings, RobotsText standard, IStringLocalizer<Texts> t)
    : SettingsFormController<RobotsSettings, RobotsForm>(db, settings, t, "/Robots/Admin/Edit.cshtml")
{
    private readonly SettingsStore settings = settings;

    // Without the address of this request: a text that is kept is shown to everybody.
    private string Default => standard.Default(settings.Get<SiteSettings>().BaseAddress);

    protected override RobotsForm FormOf(RobotsSettings settings) =>
        new() { Text = settings.Text.Length > 0 ? settings.Text : Default };

    // The default is not kept as a text: it follows the site's address, and what later versions of the program know.
    protected override Task<RobotsSettings> ReadAsync(RobotsForm form, RobotsSettings current, CancellationToken ct)
    {
        var text = (form.Text ?? "").ReplaceLineEndings("\n").Trim('\n', '\uFEFF') + "\n";
        return Task.FromResult(
            current with { Text = form.UseDefault || string.IsNullOrWhiteSpace(text) || text == Default ? "" : text });
    }
}
