using Blog.Core.Accounts;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Mail;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard.Admin;

/// <summary>What is done with a request: it is accepted, asked about, held or declined.</summary>
[Route(RequestsController.Path + "/{id:long}")]
public sealed class AnswersController(
    BlogDbContext db, RequestReader reader, BookedAdvertisers advertisers, AnswerDesk desk, MailSetup mail,
    UserManager<Account> accounts, IStringLocalizer<Texts> t) : FormController<AnswerForm>(db, t)
{
    /// <summary>Where a sign-in leads back to that an answer has asked for.</summary>
    [HttpGet("acceptance"), HttpGet("question"), HttpGet("refusal")]
    public IActionResult Index(long id) => LocalRedirect($"/{RequestsController.Path}/{id}");

    [HttpPost("acceptance"), KeepsText]
    public async Task<IActionResult> CreateAcceptance(long id, [FromForm] AnswerForm form, CancellationToken ct)
    {
        if (!await advertisers.IsChosenAsync(id, form.Advertiser, ct))
        {
            ModelState.AddModelError(nameof(form.Advertiser), T[BookedAdvertisers.Ask]);
        }

        return await AnswerAsync(
            id, form, desk.AcceptAsync, _ => T["Accepted: the campaign is there. Now add its ad."], ct);
    }

    [HttpPost("hold"), KeepsText]
    public async Task<IActionResult> CreateHold(long id, [FromForm] AnswerForm form, CancellationToken ct) =>
        await AnswerAsync(id, form, desk.HoldAsync, _ => T["The days are held for 2 days."], ct);

    [HttpPost("question"), KeepsText]
    public async Task<IActionResult> CreateQuestion(long id, [FromForm] AnswerForm form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.AskText))
        {
            ModelState.AddModelError(nameof(form.AskText), T["Enter your question."]);
        }
        else if (!mail.IsSet)
        {
            ModelState.AddModelError(
                nameof(form.AskText),
                T["No mail server is set up, so this cannot be sent. Set one up under Email, or ask from your own email app."]);
        }

        return await AnswerAsync(
            id, form, desk.AskAsync, done => done.HoldsDays
                ? T["Your question is being sent. The days are held for 2 more days."]
                : T["Your question is being sent. Some of these days are taken, so none are held."], ct);
    }

    [HttpPost("refusal"), KeepsText]
    public async Task<IActionResult> CreateRefusal(long id, [FromForm] AnswerForm form, CancellationToken ct) =>
        await AnswerAsync(id, form, desk.DeclineAsync, _ => T["Declined. The days are available again."], ct);

    protected override async Task<IActionResult> ShowAsync(AnswerForm form, int status, CancellationToken ct) =>
        await reader.FindAsync(Id, form, ct) is { } page ? Again(RequestsController.ShowView, page, status) : NotFound();

    private Task<IActionResult> AnswerAsync(
        long id, AnswerForm form, Func<long, AnswerForm, string, CancellationToken, Task<Answered>> answer,
        Func<Answered, string> done, CancellationToken ct) => TryAsync(form, async () =>
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        if (await reader.FindAsync(id, null, ct) is null)
        {
            return NotFound();
        }

        var account = await accounts.GetUserAsync(User);
        var answered = await answer(
            id, form, account is { DisplayName.Length: > 0 } ? account.DisplayName : account?.Email ?? "", ct);
        if (answered.Problem is { } problem)
        {
            return await ShowAsync(form, StatusCodes.Status409Conflict, problem, ct);
        }

        Notice(done(answered));
        return LocalRedirect(answered.CampaignId is { } campaign
            ? $"/admin/ads/campaigns/{campaign}"
            : "/" + RequestsController.Path);
    }, ct);
}
