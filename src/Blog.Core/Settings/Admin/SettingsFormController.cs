using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Settings.Admin;

/// <summary>
/// Base controller for the form of one settings group: shows it, saves it, and shows a conflict to the second who saves.
/// </summary>
/// <remarks>A subclass brings its address, its view, and how settings become a form and a form settings.</remarks>
public abstract class SettingsFormController<TSettings, TForm>(
    BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts.Texts> t, string view) : AdminController, IKeepsText
    where TSettings : class, ISettings, new()
    where TForm : SettingsForm
{
    protected IStringLocalizer<Texts.Texts> T => t;

    protected abstract TForm FormOf(TSettings settings);

    /// <summary>The settings of a form that has passed its checks; may still add an error to the model state.</summary>
    protected abstract Task<TSettings> ReadAsync(TForm form, TSettings current, CancellationToken ct);

    /// <summary>What the view shows beside the form.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        await PrepareAsync(ct);
        return View(view, new SettingsPage<TForm>(Stored()));
    }

    [HttpPost(""), KeepsText]
    public async Task<IActionResult> Update([FromForm] TForm form, CancellationToken ct)
    {
        await PrepareAsync(ct);
        if (!ModelState.IsValid)
        {
            return Again(view, new SettingsPage<TForm>(form));
        }

        var value = await ReadAsync(form, settings.Get<TSettings>(), ct);
        if (!ModelState.IsValid)
        {
            return Again(view, new SettingsPage<TForm>(form));
        }

        try
        {
            await settings.SaveAsync(db, value, form.Version, ct);
        }
        catch (DbUpdateException)
        {
            // Also two first saves at once, of which the second finds the row there.
            settings.Reload();
            var stored = Stored();
            form.Version = stored.Version;
            return Again(
                view, new SettingsPage<TForm>(form, Core.Admin.Conflict.Between(form, stored)), StatusCodes.Status409Conflict);
        }

        Notice(t["Saved."]);
        return LocalRedirect(Request.Path);
    }

    [NonAction]
    public async Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct)
    {
        await PrepareAsync(ct);
        return Again(view, new SettingsPage<TForm>((TForm)arguments["form"]!), StatusCodes.Status400BadRequest);
    }

    private TForm Stored()
    {
        var form = FormOf(settings.Get<TSettings>());
        form.Version = settings.VersionOf<TSettings>();
        return form;
    }
}
