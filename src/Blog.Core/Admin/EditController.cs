using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Admin;

/// <summary>
/// Base controller of the form of one row among many: makes, shows and changes it, and knows what happens when two people do so
/// at once. A subclass says how to find the row, how to draw and to save it, and its own words.
/// </summary>
/// <param name="view">The path of the view, whose model <see cref="PageAsync"/> makes.</param>
public abstract class EditController<TEntity, TForm>(BlogDbContext db, IStringLocalizer<Texts.Texts> t, string view)
    : FormController<TForm>(db, t)
    where TEntity : class, IVersioned, new()
    where TForm : class, IEditForm
{
    /// <summary>English, the key of its translation: the row is gone, and saving the form makes it anew.</summary>
    protected virtual string Gone => "This was deleted after you opened it. Saving will create it again.";

    /// <summary>The stored row, tracked; null where there is none.</summary>
    protected abstract Task<TEntity?> FindAsync(long id, CancellationToken ct);

    protected abstract ValueTask<TForm> FormOfAsync(TEntity stored, CancellationToken ct);

    /// <summary>What the view shows around the form.</summary>
    /// <param name="stored">Null for a new one.</param>
    /// <param name="form">As stored, or as typed.</param>
    /// <param name="theirs">What somebody else has stored meanwhile, when that is what is wrong.</param>
    /// <param name="ct">Stops the look-ups.</param>
    protected abstract ValueTask<object> PageAsync(TEntity? stored, TForm form, TForm? theirs, CancellationToken ct);

    /// <summary>A new row to save the form to; null where what it belongs to was deleted meanwhile.</summary>
    protected virtual ValueTask<TEntity?> BlankAsync(TForm form, CancellationToken ct) => new(new TEntity());

    /// <summary>Refuses what is wrong apart from single fields, and takes uploads in. Fields may be wrong already.</summary>
    protected virtual Task CheckAsync(TEntity entity, TForm form, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Reads a form whose fields are sound into the row and stores it, or fills the model state.</summary>
    protected abstract Task SaveAsync(TEntity entity, TForm form, CancellationToken ct);

    /// <summary>Says what was done, and leads on.</summary>
    protected abstract ValueTask<IActionResult> DoneAsync(TEntity entity, CancellationToken ct);

    [HttpPost("new"), KeepsText]
    public virtual Task<IActionResult> Create([FromForm] TForm form, CancellationToken ct) => TryAsync(form, async () =>
        await BlankAsync(form, ct) is { } blank ? await TakeAsync(blank, form, ct) : await ShowDeletedAsync(form, ct), ct);

    [HttpGet("{id:long}")]
    public virtual async Task<IActionResult> Edit(long id, CancellationToken ct) => await FindAsync(id, ct) is { } stored
        ? View(view, await PageAsync(stored, await FormOfAsync(stored, ct), null, ct))
        : NotFound();

    [HttpPost("{id:long}"), KeepsText]
    public virtual Task<IActionResult> Update(long id, [FromForm] TForm form, CancellationToken ct) => TryAsync(form, async () =>
        await FindAsync(id, ct) is { } entity ? await TakeAsync(entity, form, ct) : await ShowDeletedAsync(form, ct), ct);

    /// <summary>Stores a row that the form is read into, unless something was refused.</summary>
    protected async Task StoreAsync(TEntity entity, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        if (Id == 0)
        {
            Db.Add(entity);
        }

        await Db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Deletes a row as the person saw it; says so and returns false where it has changed or come into use, or the disk is full.
    /// </summary>
    protected Task<bool> TryDeleteAsync(TEntity entity, long seen, CancellationToken ct) => TryDeleteAsync(entity, seen, () =>
    {
        Db.Remove(entity);
        return Db.SaveChangesAsync(ct);
    });

    protected async Task<bool> TryDeleteAsync(TEntity entity, long seen, Func<Task> delete)
    {
        Db.ExpectVersion(entity, seen);
        try
        {
            await delete();
            return true;
        }
        catch (Exception e) when (Db.FailureOf(e) is WriteFailure.StaleVersion or WriteFailure.ForeignKeyViolation)
        {
            Problem(T["This was changed after you opened it. Please check it again before you delete it."]);
            return false;
        }
        catch (Exception e) when (Db.FailureOf(e) == WriteFailure.DiskFull)
        {
            Problem(T["The disk is full, so nothing was deleted. Free up some space, then try again."]);
            return false;
        }
    }

    protected override async Task<IActionResult> ShowAsync(TForm form, int status, CancellationToken ct) =>
        Again(view, await PageAsync(await StoredAsync(ct), form, null, ct), status);

    protected override async Task<IActionResult> ShowConflictAsync(TForm form, CancellationToken ct)
    {
        if (Id == 0)
        {
            return await ShowAsync(form, StatusCodes.Status409Conflict, T[SavedAtOnce], ct);
        }

        if (await StoredAsync(ct) is not { } stored)
        {
            return await ShowDeletedAsync(form, ct);
        }

        // Whoever saves now has seen the other version.
        form.Version = stored.Version;
        var page = await PageAsync(stored, form, await FormOfAsync(stored, ct), ct);
        return Again(view, page, StatusCodes.Status409Conflict);
    }

    /// <summary>The form of a row that somebody has deleted meanwhile; saving it makes the row anew.</summary>
    protected virtual async Task<IActionResult> ShowDeletedAsync(TForm form, CancellationToken ct)
    {
        ModelState.AddModelError("", T[Gone]);
        return Again(view, await PageAsync(null, form, null, ct), StatusCodes.Status409Conflict);
    }

    /// <summary>What two people do not agree on; null where there is nobody else.</summary>
    protected static Conflict? Compare(TForm yours, TForm? theirs) =>
        theirs is null ? null : Admin.Conflict.Between(yours, theirs);

    private async Task<IActionResult?> TakeAsync(TEntity entity, TForm form, CancellationToken ct)
    {
        await CheckAsync(entity, form, ct);
        if (!ModelState.IsValid)
        {
            return null;
        }

        if (Id != 0)
        {
            Db.ExpectVersion(entity, form.Version);
        }

        await SaveAsync(entity, form, ct);
        return ModelState.IsValid ? await DoneAsync(entity, ct) : null;
    }

    // Read anew: a form that was refused may have been read into the row already.
    private async Task<TEntity?> StoredAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        return Id == 0 ? null : await FindAsync(Id, ct);
    }
}
