using Blog.Core.Accounts;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Mail;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>Answers a visitor by mail, and notes things about a thread.</summary>
[Route("admin/inbox/{id:long}")]
public sealed class InboxRepliesController(
    BlogDbContext db, InboxReader reader, ReplyDesk desk, MailSetup mail, UserManager<Account> accounts,
    IStringLocalizer<Texts> t) : FormController<ReplyForm>(db, t)
{
    /// <summary>Where a sign-in leads back to that an answer or a note has asked for.</summary>
    [HttpGet("replies"), HttpGet("notes")]
    public IActionResult Index(long id) => LocalRedirect($"/admin/inbox/{id}");

    [HttpPost("replies"), KeepsText]
    public Task<IActionResult> Create(long id, [FromForm] ReplyForm form, CancellationToken ct) =>
        AddAsync(id, form, ContactKind.Reply, ct);

    [HttpPost("notes"), KeepsText]
    public Task<IActionResult> CreateNote(long id, [FromForm] ReplyForm form, CancellationToken ct) =>
        AddAsync(id, form, ContactKind.Note, ct);

    protected override async Task<IActionResult> ShowAsync(ReplyForm form, int status, CancellationToken ct) =>
        await reader.ThreadAsync(Id, form, ct) is { } page ? Again(InboxController.Thread, page, status) : NotFound();

    private Task<IActionResult> AddAsync(
        long id, ReplyForm form, ContactKind kind, CancellationToken ct) => TryAsync(form, async () =>
    {
        if (kind == ContactKind.Reply && !mail.IsSet)
        {
            ModelState.AddModelError(
                "",
                T["No mail server is set up, so this cannot be sent. Set one up under Email, or reply from your own email app."]);
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        if (await Db.Set<ContactMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } message)
        {
            return NotFound();
        }

        var account = await accounts.GetUserAsync(User);
        await desk.AddAsync(
            message, form, kind, account is { DisplayName.Length: > 0 } ? account.DisplayName : account?.Email ?? "", ct);
        Notice(kind == ContactKind.Reply ? T["Your reply is being sent."] : T["Note saved."]);
        return LocalRedirect($"/admin/inbox/{id}");
    }, ct);
}
