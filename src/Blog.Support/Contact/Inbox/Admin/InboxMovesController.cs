using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Navigation;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>Moves threads between the boxes, marks them read or unread, blocks their addresses; one or many at once.</summary>
[Route("admin/inbox/moves")]
public sealed class InboxMovesController(
    BlogDbContext db, InboxThreads threads, MessageNotices notices, TimeProvider time, IStringLocalizer<Texts> t)
    : AdminController
{
    /// <param name="ids">Of each thread, one of its messages.</param>
    /// <param name="from">The box that the person looked at; messages of the same address elsewhere stay.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(
        long[]? ids, [EnumName(typeof(InboxMove))] string? move, string? from, string? returnUrl, CancellationToken ct)
    {
        var back = LocalAddress.Of(returnUrl) ?? "/admin/inbox";
        var box = Enum.TryParse<ContactBox>(from, ignoreCase: true, out var known) ? known : ContactBox.Inbox;
        if (!ModelState.IsValid || !Enum.TryParse<InboxMove>(move, out var wanted))
        {
            return BadRequest();
        }

        var addresses = await threads.AddressesAsync(ids, ct);
        if (addresses.Count == 0)
        {
            Problem(t["Select at least one message."]);
            return LocalRedirect(back);
        }

        await MoveAsync(addresses, box, wanted, ct);
        Notice(addresses.Count == 1
            ? t[NoticeOf(wanted)]
            : t["{0} conversations: {1}", addresses.Count, t[NoticeOf(wanted)].Value.ToLowerInvariant()]);
        return LocalRedirect(back);
    }

    private async Task MoveAsync(IReadOnlyList<string> addresses, ContactBox from, InboxMove move, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var messages = db.Set<ContactMessage>().Where(m => m.Kind == ContactKind.Received && addresses.Contains(m.Address));
        var here = messages.Where(m => m.Box == from);
        if (move == InboxMove.Inbox && from is ContactBox.Held or ContactBox.Spam)
        {
            await TellOfAsync(here, ct);
        }

        await (move switch
        {
            InboxMove.Read => here.UpdateAllAsync(db, [], set => set.SetProperty(m => m.IsRead, true), ct),
            InboxMove.Unread => here.UpdateAllAsync(db, [], set => set.SetProperty(m => m.IsRead, false), ct),
            InboxMove.Archive =>
                here.UpdateAllAsync(
                    db, [], set => set.SetProperty(m => m.Box, ContactBox.Archive).SetProperty(m => m.IsRead, true), ct),
            InboxMove.Inbox => here.UpdateAllAsync(db, [], set => set.SetProperty(m => m.Box, ContactBox.Inbox), ct),
            InboxMove.Spam => here.UpdateAllAsync(db, [], set => set.SetProperty(m => m.Box, ContactBox.Spam), ct),
            InboxMove.Block =>
                messages.Where(m => m.Box == from || m.Box != ContactBox.Archive)
                    .UpdateAllAsync(db, [], set => set.SetProperty(m => m.Box, ContactBox.Spam), ct),
            _ => Task.FromResult(0),
        });
        if (move is InboxMove.Block or InboxMove.Unblock)
        {
            await db.Set<BlockedAddress>().Where(b => addresses.Contains(b.Address)).DeleteAllAsync(db, [], ct);
        }

        if (move == InboxMove.Block)
        {
            db.AddRange(addresses.Select(a => new BlockedAddress { Address = a, At = time.GetUtcNow().UtcDateTime }));
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    // Most doubtful messages had no notice yet; their recipient gets it once, when a person lets them in.
    private async Task TellOfAsync(IQueryable<ContactMessage> released, CancellationToken ct)
    {
        var untold = await released.AsNoTracking()
            .Where(m => m.Reasons != "" && !db.Set<OutboxMail>().Any(o => o.MessageId == m.MessageId))
            .OrderBy(m => m.Id)
            .Take(InboxThreads.MostAtOnce)
            .ToListAsync(ct);
        db.AddRange(untold.Select(m => notices.Of(m, time.GetUtcNow().UtcDateTime)).OfType<OutboxMail>());
        await db.SaveChangesAsync(ct);
    }

    private static string NoticeOf(InboxMove move) => move switch
    {
        InboxMove.Read => "Marked as read.",
        InboxMove.Unread => "Marked as unread.",
        InboxMove.Archive => "Archived.",
        InboxMove.Inbox => "Moved to inbox.",
        InboxMove.Spam => "Moved to spam.",
        InboxMove.Block => "Address blocked. Its messages now go to spam.",
        _ => "Address unblocked. Messages already in spam stay there until you move them.",
    };
}
