using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Forms;

/// <summary>
/// Base of controllers that take a form of anonymous readers: token, checks, spam check, storage, and one answer to each outcome.
/// A module says its form, what the spam check sees, what it stores, and its pages. Give the controller a route.
/// </summary>
public abstract class AnonymousFormController<TForm>(FormIntake intake) : Controller where TForm : AnonymousForm
{
    /// <summary>The form's name in its signed token, at most 40 characters.</summary>
    protected abstract string FormName { get; }

    /// <summary>
    /// Whether the form also stands in cached pages, which are the same for all readers and hold no token. A post without a token
    /// then stores nothing: its answer shows all that was typed with a fresh one, and the next post stores. Posts from other
    /// sites' pages are refused.
    /// </summary>
    protected virtual bool StandsInCachedPages => false;

    /// <summary>The page's language.</summary>
    protected IStringLocalizer<Texts.Texts> T => intake.Texts;

    [HttpPost, ResponseCache(NoStore = true)]
    public async Task<IActionResult> Create([FromForm] TForm? form, CancellationToken ct)
    {
        if (!await IsOpenAsync(ct))
        {
            return NotFound();
        }

        if (StandsInCachedPages && FormOrigin.IsForeign(Request))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        // Null when the request body is no form, holds a NUL or is too large: it cannot be shown again.
        return form is null ? BadRequest() : await ReceiveAsync(form, ct);
    }

    /// <summary>Whether the form is offered at all; 404 otherwise.</summary>
    protected virtual Task<bool> IsOpenAsync(CancellationToken ct) => Task.FromResult(true);

    /// <summary>Checks what validation attributes cannot; adds what is wrong to the model state.</summary>
    protected virtual Task CheckAsync(TForm form, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// What the spam check sees of a form that has passed its checks; the base adds name, token, trap and files.
    /// </summary>
    protected abstract FormPost PostOf(TForm form);

    /// <summary>Takes row locks that must be held while the form is judged and stored.</summary>
    protected virtual Task LockAsync(TForm form, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Adds to the context what the form becomes; the base saves it and commits. What is added to the model state instead refuses
    /// the form, and nothing is stored. It is called a second time when the first met a double submit.
    /// </summary>
    protected abstract Task StoreAsync(TForm form, FormVerdict verdict);

    /// <summary>The page with the form.</summary>
    protected abstract Task<IActionResult> PageAsync(FormShowing<TForm> showing, CancellationToken ct);

    /// <summary>Root-relative address of the page that thanks the sender.</summary>
    protected abstract string SentPathOf(TForm form);

    /// <summary>The same where what became of the form decides what the page promises.</summary>
    protected virtual Task<string> SentPathAsync(TForm form, CancellationToken ct) => Task.FromResult(SentPathOf(form));

    /// <summary>Shows the form for the first time, for an action that answers GET.</summary>
    protected Task<IActionResult> NewAsync(TForm form, CancellationToken ct)
    {
        ModelState.Clear();
        Response.Headers.CacheControl = "no-store";
        return PageAsync(new(form, intake.Guard.Issue(FormName), null), ct);
    }

    private async Task<IActionResult> ReceiveAsync(TForm form, CancellationToken ct)
    {
        try
        {
            await CheckAsync(form, ct);
            return !ModelState.IsValid ? await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, ct)
                : StandsInCachedPages && string.IsNullOrEmpty(form.Token) ? await AskAsync(form, ct)
                : await TakeAsync(form, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && FormIntake.IsOfDatabase(e))
        {
            intake.Report(e, FormName);
            ModelState.AddModelError("", T["We could not save this right now. Your text is still below; please try again later."]);
            return await AgainAsync(form, StatusCodes.Status503ServiceUnavailable, ct);
        }
    }

    private async Task<IActionResult> TakeAsync(TForm form, CancellationToken ct)
    {
        var outcome = await intake.TakeAsync(HttpContext, EntryOf(form), ct);
        return !ModelState.IsValid ? await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, ct)
            : outcome == FormOutcome.Refused ? await TooManyAsync(form, ct)
            // The same page for all other outcomes, so that a spammer does not learn that a form is doubtful.
            : LocalRedirect(await SentPathAsync(form, CancellationToken.None));
    }

    private FormEntry EntryOf(TForm form) => new(
        PostOf(form) with
        {
            Form = FormName,
            Token = form.Token,
            Trap = form.Trap,
            HasFiles = Request.HasFormContentType && Request.Form.Files.Count > 0,
        },
        ct => LockAsync(form, ct),
        async verdict =>
        {
            await StoreAsync(form, verdict);
            return ModelState.IsValid;
        });

    // 200: nothing is wrong with what came from a cached page; this is the form's second page, not a refusal.
    private Task<IActionResult> AskAsync(TForm form, CancellationToken ct) =>
        !intake.Guard.Admits(FormName, HttpContext) ? TooManyAsync(form, ct)
            : PageAsync(new(form, intake.Guard.Issue(FormName), T["Please check your message and send it again."]), ct);

    private Task<IActionResult> TooManyAsync(TForm form, CancellationToken ct)
    {
        ModelState.AddModelError(
            "",
            T["We received too many messages in the last hour, so this one was not accepted. Your text is still below; please try again later."]);
        return AgainAsync(form, StatusCodes.Status429TooManyRequests, ct);
    }

    private Task<IActionResult> AgainAsync(TForm form, int status, CancellationToken ct)
    {
        Response.StatusCode = status;
        var notice = ModelState.TryGetValue("", out var whole) && whole.Errors is [{ ErrorMessage.Length: > 0 } error, ..]
            ? error.ErrorMessage
            : T["Not sent yet. Please check the marked fields."].Value;
        return PageAsync(new(form, intake.Guard.Again(FormName, form.Token), notice), ct);
    }
}
