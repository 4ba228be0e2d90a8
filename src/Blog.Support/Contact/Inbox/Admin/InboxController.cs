using Blog.Core.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>The inbox: the list of threads, and one of them.</summary>
[Route("admin/inbox")]
public sealed class InboxController(InboxReader reader) : AdminController
{
    internal const string List = "/Contact/Inbox/Admin/Index.cshtml";
    internal const string Thread = "/Contact/Inbox/Admin/Show.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(
        string? box, string? q, string? label, string? unread, string? before, CancellationToken ct) =>
        View(List, await reader.ListAsync(InboxFilter.From(box, q, label, unread, before), ct));

    /// <summary>The thread that a message is of; its number and not the address stands in the URL, which logs keep.</summary>
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        if (await reader.ThreadAsync(id, null, ct) is not { } page)
        {
            return NotFound();
        }

        await reader.MarkReadAsync(page.Asked.Address, ct);
        return View(Thread, page);
    }
}
