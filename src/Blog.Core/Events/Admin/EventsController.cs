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
        Answer(await events.RetryAsync(id, ct) > 0, t["Trying again now. Reload this page to see the result."]);

    [HttpPost("deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Answer(await events.DropAsync(id, ct), t["Event discarded. It will not be delivered."]);

    private LocalRedirectResult Answer(bool isDone, string done)
    {
        if (isDone)
        {
            Notice(done);
        }
        else
        {
            Problem(t["This event no longer exists: it was delivered or discarded."]);
        }

        return LocalRedirect("/admin/system");
    }
}
