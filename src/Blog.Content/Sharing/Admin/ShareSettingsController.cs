using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Sharing.Admin;

/// <summary>The choice of links by which readers share articles.</summary>
[Route("admin/sharing")]
public sealed class ShareSettingsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<ShareSettings, ShareForm>(db, settings, t, "/Sharing/Admin/Edit.cshtml")
{
    protected override ShareForm FormOf(ShareSettings settings) => new() { Targets = [.. settings.Targets] };

    protected override Task<ShareSettings> ReadAsync(ShareForm form, ShareSettings current, CancellationToken ct) =>
        Task.FromResult(
            current with { Targets = [.. ShareTarget.All.Select(target => target.Key).Where(form.Targets.Contains)] });
}
