using System.Globalization;
using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Admin;

/// <summary>
/// Base controller of a form that is saved: whatever keeps it from being stored, it comes back as typed and says in one sentence
/// what was in the way. Only what nobody can explain passes, to the error page and the log.
/// </summary>
public abstract class FormController<TForm>(BlogDbContext db, IStringLocalizer<Texts.Texts> t) : AdminController, IKeepsText
    where TForm : class
{
    protected BlogDbContext Db => db;

    protected IStringLocalizer<Texts.Texts> T => t;

    /// <summary>The row that the address names; 0 for a new one, and where there is but one.</summary>
    protected long Id => RouteData.Values["id"] is string id ? long.Parse(id, CultureInfo.InvariantCulture) : 0;

    /// <summary>The page with the form as it stands.</summary>
    protected abstract Task<IActionResult> ShowAsync(TForm form, int status, CancellationToken ct);

    /// <summary>
    /// The page with the form as typed, beside what somebody else has stored since it was opened; a form that edits nothing that
    /// is stored, such as an answer, has nothing to show beside it.
    /// </summary>
    protected virtual Task<IActionResult> ShowConflictAsync(TForm form, CancellationToken ct) =>
        ShowAsync(form, StatusCodes.Status409Conflict, t[SavedAtOnce], ct);

    /// <summary>Says beside its field which value something else has already; false where it is none that was typed.</summary>
    protected virtual bool ExplainTaken(TForm form, Exception error) => false;

    /// <summary>The form again, under a sentence on what kept all of it from being stored.</summary>
    protected Task<IActionResult> ShowAsync(TForm form, int status, string sentence, CancellationToken ct)
    {
        ModelState.AddModelError("", sentence);
        return ShowAsync(form, status, ct);
    }

    /// <param name="form">As typed.</param>
    /// <param name="save">Stores it and answers; null where the model state says why not.</param>
    /// <param name="ct">Stops the work.</param>
    protected async Task<IActionResult> TryAsync(TForm form, Func<Task<IActionResult?>> save, CancellationToken ct)
    {
        try
        {
            return await save() ?? await ShowAsync(form, StatusCodes.Status422UnprocessableEntity, ct);
        }
        catch (Exception e) when (db.FailureOf(e) != WriteFailure.Other)
        {
            db.ChangeTracker.Clear();
            return await ExplainAsync(form, e, ct);
        }
    }

    Task<IActionResult> IKeepsText.ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct) =>
        ShowAsync((TForm)arguments["form"]!, StatusCodes.Status400BadRequest, ct);

    private Task<IActionResult> ExplainAsync(TForm form, Exception error, CancellationToken ct) => db.FailureOf(error) switch
    {
        WriteFailure.StaleVersion => ShowConflictAsync(form, ct),
        WriteFailure.UniqueViolation when ExplainTaken(form, error) =>
            ShowAsync(form, StatusCodes.Status422UnprocessableEntity, ct),
        WriteFailure.ForeignKeyViolation => ShowAsync(form, StatusCodes.Status409Conflict, t[ReferredIsGone], ct),
        WriteFailure.DiskFull => ShowAsync(form, StatusCodes.Status507InsufficientStorage, t[DiskIsFull], ct),
        _ => ShowAsync(form, StatusCodes.Status409Conflict, t[SavedAtOnce], ct),
    };
}
