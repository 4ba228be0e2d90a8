using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Blog.IndexNow.Endpoints;
using Blog.IndexNow.KeyFiles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.IndexNow.Submissions.Admin;

/// <summary>Switches IndexNow on and off, chooses the endpoint, and shows what became of the last posts.</summary>
[Route("admin/indexnow")]
public sealed class IndexNowController(
    BlogDbContext db, SettingsStore settings, OutsideWorld world, IStringLocalizer<Texts> t)
    : SettingsFormController<IndexNowSettings, IndexNowForm>(db, settings, t, "/Submissions/Admin/Edit.cshtml")
{
    private const int Shown = 20;

    protected override async Task PrepareAsync(CancellationToken ct) => ViewData["Submissions"] =
        await Db.Set<Submission>().AsNoTracking().OrderByDescending(s => s.Id).Take(Shown).ToListAsync(ct);

    protected override IndexNowForm FormOf(IndexNowSettings settings)
    {
        var isKnown = settings.Endpoint.Length == 0 || KnownEndpoint.All.Any(e => e.Address == settings.Endpoint);
        return new()
        {
            IsOn = settings.IsOn,
            Chosen = !isKnown ? IndexNowForm.OtherEndpoint
                : settings.Endpoint.Length > 0 ? settings.Endpoint : KnownEndpoint.All[0].Address,
            Other = isKnown ? "" : settings.Endpoint,
        };
    }

    protected override Task<IndexNowSettings> ReadAsync(IndexNowForm form, IndexNowSettings current, CancellationToken ct)
    {
        var endpoint = form.Endpoint();
        if (world.EndpointOf(endpoint) is null)
        {
            ModelState.AddModelError(
                form.Chosen == IndexNowForm.OtherEndpoint ? nameof(form.Other) : nameof(form.Chosen),
                form.Chosen == IndexNowForm.OtherEndpoint
                    ? T["Enter a public https:// URL such as https://search.example.org/indexnow."]
                    : T["Choose one of the options."]);
        }

        var needsKey = form.NewKey || (form.IsOn && current.OwnKey.Length == 0);
        return Task.FromResult(current with
        {
            IsOn = form.IsOn,
            Endpoint = endpoint,
            OwnKey = needsKey ? OwnKey.New() : current.OwnKey,
        });
    }
}
