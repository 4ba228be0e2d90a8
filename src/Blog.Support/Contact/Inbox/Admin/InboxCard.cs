using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>The dashboard's card: how many messages wait to be read or judged, and the newest.</summary>
public sealed class InboxCard(BlogDbContext db) : ViewComponent
{
    private const int Newest = 3;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        var received = db.Set<ContactMessage>().AsNoTracking().Where(m => m.Kind == ContactKind.Received);
        var unread = await received.CountAsync(m => m.Box == ContactBox.Inbox && !m.IsRead, ct);
        var held = await received.CountAsync(m => m.Box == ContactBox.Held, ct);
        var newest = await received.Where(m => m.Box == ContactBox.Inbox)
            .OrderByDescending(m => m.Id)
            .Take(Newest)
            .ToListAsync(ct);
        return View("/Contact/Inbox/Admin/Card.cshtml", new InboxCardPage(unread, held, newest));
    }
}

/// <summary>What the dashboard's card shows.</summary>
public sealed record InboxCardPage(int Unread, int Held, IReadOnlyList<ContactMessage> Newest);
