using Blog.Core.Admin;
using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Settings.Admin;

/// <summary>
/// Base controller for the form of one settings group: shows it, saves it, and shows a conflict to the second who saves.
/// </summary>
/// <remarks>A subclass brings its address, its view, and how settings become a form and a form settings.</remarks>
public abstract class SettingsFormController<TSettings, TForm>(
    BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts.Texts> t, string view) : FormController<TForm>(db, t)
    where TSettings : class, ISettings, new()
    where TForm : SettingsForm
{
    protected abstract TForm FormOf(TSettings settings);

    /// <summary>The settings of a form that has passed its checks; may still add an error to the model state.</summary>
    protected abstract Task<TSettings> ReadAsync(TForm form, TSettings current, CancellationToken ct);

    /// <summary>
    /// Stores what the form says of another group, in the transaction that stores its own; may still add an error to the model
    /// state, and then nothing is stored.
    /// </summary>
    protected virtual Task StoreAlongAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>What the view shows beside the form.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    [HttpGet("")]
    public Task<IActionResult> Edit(CancellationToken ct) => ShowAsync(Stored(), StatusCodes.Status200OK, ct);

    [HttpPost(""), KeepsText]
    public Task<IActionResult> Update([FromForm] TForm form, CancellationToken ct) => TryAsync(form, async () =>
    {
        var value = ModelState.IsValid ? await ReadAsync(form, settings.Get<TSettings>(), ct) : null;
        return ModelState.IsValid ? await StoreAsync(value!, form, ct) : null;
    }, ct);

    protected override async Task<IActionResult> ShowAsync(TForm form, int status, CancellationToken ct)
    {
        await PrepareAsync(ct);
        return Again(view, new SettingsPage<TForm>(form), status);
    }

    protected override async Task<IActionResult> ShowConflictAsync(TForm form, CancellationToken ct)
    {
        await PrepareAsync(ct);
        var stored = Stored();
        form.Version = stored.Version;
        var page = new SettingsPage<TForm>(form, Core.Admin.Conflict.Between(form, stored));
        return Again(view, page, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult?> StoreAsync(TSettings value, TForm form, CancellationToken ct)
    {
        try
        {
            await StoreAllAsync(value, form.Version, ct);
        }
        catch (Exception e) when (Db.IsTaken<Setting>(e, nameof(Setting.Key)))
        {
            // Of two first saves at once, the second finds the row there.
            Db.ChangeTracker.Clear();
            return await ShowConflictAsync(form, ct);
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        Notice(T["Saved."]);
        return LocalRedirect(Request.Path);
    }

    // All or nothing: whatever refuses the one group must leave the other as it was.
    private async Task StoreAllAsync(TSettings value, long seen, CancellationToken ct)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(ct);
        await StoreAlongAsync(ct);
        if (ModelState.IsValid)
        {
            await settings.SaveAsync(Db, value, seen, ct);
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    private TForm Stored()
    {
        var form = FormOf(settings.Get<TSettings>());
        form.Version = settings.VersionOf<TSettings>();
        return form;
    }
}
