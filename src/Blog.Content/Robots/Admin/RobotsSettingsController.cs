using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Robots.Admin;

/// <summary>The editor of robots.txt.</summary>
[Route("admin/robots")]
public sealed class RobotsSettingsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<RobotsSettings, RobotsForm>(db, settings, t, "/Robots/Admin/Edit.cshtml")
{
    protected override RobotsForm FormOf(RobotsSettings settings) => new() { Text = settings.Text };

    protected override Task<RobotsSettings> ReadAsync(RobotsForm form, RobotsSettings current, CancellationToken ct) => Task.FromResult(current with
    {
        Text = form.UseDefault || string.IsNullOrWhiteSpace(form.Text) ? "" : form.Text.ReplaceLineEndings("\n").Trim('\n', '\uFEFF') + "\n",
    });
}
