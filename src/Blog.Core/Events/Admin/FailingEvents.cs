using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Events.Admin;

/// <summary>
/// The dashboard's warning of events over which a handler has failed again and again; nothing while there are none.
/// </summary>
public sealed class FailingEvents(BlogDbContext db) : ViewComponent
{
    // The first tries are minutes apart: what a restart of the other side mends needs nobody.
    private const int ManyTries = 3;

    public async Task<IViewComponentResult> InvokeAsync() =>
        await db.Set<UndeliveredEvent>()
            .CountAsync(e => e.Failures >= ManyTries, HttpContext.RequestAborted) is > 0 and var failing
            ? View("/Events/Admin/Failing.cshtml", failing)
            : Content("");
}
