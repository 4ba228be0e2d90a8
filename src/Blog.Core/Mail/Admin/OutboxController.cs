using Blog.Core.Admin;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Mail.Admin;

/// <summary>The owner's list of mails in the outbox that wait or were given up: shows why, retries or deletes them.</summary>
[Route("admin/mail/outbox")]
public sealed class OutboxController(BlogDbContext db, OutboxSender sender, TimeProvider time, IStringLocalizer<Texts.Texts> t)
    : AdminController
{
    private const int Rows = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View("/Mail/Admin/Outbox.cshtml",
        await db.Set<OutboxMail>().AsNoTracking().Where(m => m.State != OutboxState.Sent)
            .OrderByDescending(m => m.State).ThenByDescending(m => m.Id).Take(Rows)
            .Select(m => new OutboxRow(m.Id, m.To, m.Subject, m.CreatedAt, m.State, m.Attempts, m.LastError, m.DueAt))
            .ToListAsync(ct));

    [HttpPost("{id:long}/tries")]
    public async Task<IActionResult> Retry(long id, CancellationToken ct)
    {
        if (await db.Set<OutboxMail>().SingleOrDefaultAsync(m => m.Id == id && m.State != OutboxState.Sent, ct) is not { } mail)
        {
            Problem(t["This email no longer exists: it was sent or deleted."]);
            return LocalRedirect("/admin/mail/outbox");
        }

        // A mail that a sender holds the lease of is left alone.
        var now = time.GetUtcNow().UtcDateTime;
        if (mail.LeasedUntil is null || mail.LeasedUntil <= now)
        {
            mail.Revive(now);
            await db.SaveChangesAsync(ct);
            sender.RunNow();
        }

        Notice(t["Trying again now."]);
        return LocalRedirect("/admin/mail/outbox");
    }

    [HttpPost("{id:long}/deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Set<OutboxMail>()
            .Where(m => m.Id == id && m.State != OutboxState.Sent && (m.LeasedUntil == null || m.LeasedUntil <= now))
            .DeleteAllAsync(db, [], ct);
        Notice(t["Email deleted. The message it was about is still in the inbox."]);
        return LocalRedirect("/admin/mail/outbox");
    }
}

/// <summary>One mail in the list, without its text.</summary>
public sealed record OutboxRow(
    long Id, string To, string Subject, DateTime CreatedAt, OutboxState State, int Attempts, string LastError, DateTime DueAt);
