using Microsoft.AspNetCore.Mvc;

namespace Blog.Core.Events.Admin;

/// <summary>The System page's section of events that handlers were not told of yet; those that fail come first.</summary>
public sealed class EventsTable(UndeliveredEvents events, IEnumerable<EventSubscription> handlers, TimeProvider time)
    : ViewComponent
{
    private const int Most = 50;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        var rows = await events.ListAsync(Most, ct);
        var counts = rows.Count < Most ? rows.CountBy(r => r.Handler).ToDictionary() : await events.CountAsync(ct);
        var names = handlers.ToDictionary(h => h.Key, h => h.Name);
        var now = time.GetUtcNow().UtcDateTime;
        return View("/Events/Admin/Events.cshtml", new EventsView(
            [.. rows.Select(r => EventRow.Of(r, rows, names, now))],
            [.. counts.Select(c => new HandlerCount(names.GetValueOrDefault(c.Key, c.Key), c.Value)).OrderBy(c => c.Handler)]));
    }
}

/// <summary>What the section shows.</summary>
public sealed record EventsView(IReadOnlyList<EventRow> Rows, IReadOnlyList<HandlerCount> Handlers)
{
    public int Failing => Rows.Count(r => r.Event.Failures > 0);
}

/// <summary>How many events a handler was not told of yet.</summary>
public sealed record HandlerCount(string Handler, int Events);
