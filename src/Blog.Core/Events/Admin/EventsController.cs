using Blog.Core.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Events.Admin;

/// <summary>Has an undelivered event tried again, or drops it.</summary>
[Route("admin/system/events/{id:long}")]
public sealed class EventsController(UndeliveredEvents events, IStringLocalizer<Texts.Texts> t) : AdminController
{
    [HttpPost("tries")]
    public async Task<IActionResult> Update(long id, CancellationToken ct) =>
        Answer(await events.RetryAsync(id, ct) > 0, t["It is tried again now. Load this page again to see how it went."]);

    [HttpPost("deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Answer(await events.DropAsync(id, ct), t["Dropped. Its handler is not told of it any more."]);

    private LocalRedirectResult Answer(bool isDone, string done)
    {
        if (isDone)
        {
            Notice(done);
        }
        else
        {
            Problem(t["This event is not there any more: its handler was told, or somebody has dropped it."]);
        }

        return LocalRedirect("/admin/system");
    }
}
