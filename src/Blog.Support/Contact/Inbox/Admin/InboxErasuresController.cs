using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>Erases all personal data of e-mail addresses (GDPR, right to erasure), after a page that lists what goes.</summary>
[Route("admin/inbox/erasures")]
public sealed class InboxErasuresController(BlogDbContext db, InboxThreads threads, IStringLocalizer<Texts> t) : AdminController
{
    [HttpPost("new")]
    public async Task<IActionResult> New(long[]? ids, CancellationToken ct)
    {
        var addresses = await threads.AddressesAsync(ids, ct);
        if (addresses.Count == 0)
        {
            Problem(t["Select at least one message."]);
            return LocalRedirect("/admin/inbox");
        }

        var newest = await db.Set<ContactMessage>()
            .Where(m => addresses.Contains(m.Address))
            .GroupBy(m => m.Address)
            .Select(g => new { g.Key, Id = g.Max(m => m.Id) })
            .ToListAsync(ct);
        var erased = new List<ErasedThread>();
        foreach (var thread in newest.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            erased.Add(new(thread.Key, await threads.CountAsync(thread.Key, ct), thread.Id));
        }

        return View("/Contact/Inbox/Admin/Erase.cshtml", erased);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(long[]? ids, CancellationToken ct)
    {
        var erased = 0;
        foreach (var address in await threads.AddressesAsync(ids, ct))
        {
            erased += await threads.EraseAsync(address, ct);
        }

        Notice(t["Erased {0} messages, replies, notes and requests.", erased]);
        return LocalRedirect("/admin/inbox");
    }
}

/// <summary>What erasing an address would take away.</summary>
public sealed record ErasedThread(string Address, int Count, long Id);
