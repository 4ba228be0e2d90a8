using System.Data.Common;
using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Forms;

/// <summary>Takes in anonymous forms that have passed their checks: spam check and storage in one transaction.</summary>
public sealed class FormIntake(
    BlogDbContext db, FormGuard guard, IStringLocalizer<Texts.Texts> t, ILogger<FormIntake> log)
{
    // Clicks on one button, more than one, wait for the first: counted side by side, they would look like a flood.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    internal FormGuard Guard => guard;

    internal IStringLocalizer<Texts.Texts> Texts => t;

    /// <summary>Judges a form and stores it; when this returns, what was stored is on disk.</summary>
    /// <param name="http">The request that brought it.</param>
    /// <param name="entry">The form.</param>
    /// <param name="ct">Stops the work until the form has been judged.</param>
    internal async Task<FormOutcome> TakeAsync(HttpContext http, FormEntry entry, CancellationToken ct)
    {
        var turn = Turns[(uint)(entry.Post.Token?.GetHashCode() ?? Random.Shared.Next()) % Turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            return await TakeOnceAsync(http, entry, ct);
        }
        catch (Exception e) when (db.IsTaken<FormSubmission>(e, nameof(FormSubmission.Nonce)))
        {
            // A concurrent request stored the same form token (double submit); judging again finds it.
            db.ChangeTracker.Clear();
            return await TakeOnceAsync(http, entry, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whether it was the database that failed: it is full, lost, or refuses what the form becomes.</summary>
    internal static bool IsOfDatabase(Exception? error) => error is not null
        && (error is DbException or DbUpdateException or TimeoutException || IsOfDatabase(error.InnerException));

    /// <summary>Tells the owner of a form that the database did not take.</summary>
    internal void Report(Exception error, string form)
    {
        // What was to be stored must not come along with a later save of this request.
        db.ChangeTracker.Clear();
        log.LogError(error, "A form ({Form}) could not be stored; its sender was asked to send it again later", form);
    }

    private async Task<FormOutcome> TakeOnceAsync(HttpContext http, FormEntry entry, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await entry.LockAsync(ct);
        var verdict = await guard.JudgeAsync(db, http, entry.Post, ct);
        if (verdict.Submission is null)
        {
            return verdict.Outcome;
        }

        db.Add(verdict.Submission);
        if (await entry.StoreAsync(verdict))
        {
            // A client that disconnects now has sent the form all the same.
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }

        return verdict.Outcome;
    }
}
