using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>Sends a kept page: the variant that is due, or a 304 to who has it, and counts the serve.</summary>
public sealed class PageServer(PageStore store, ServeCounter counter, VisitClassifier visits, Recompression recompression)
{
    /// <summary>Sends the page if it is kept in this coding.</summary>
    /// <param name="context">The request; nothing of its answer has been sent.</param>
    /// <param name="slot">The page.</param>
    /// <param name="encoding">As negotiated.</param>
    /// <param name="turn">The turn that the request has taken already; where it takes one and the page must be composed, it is left here.</param>
    /// <returns>Null when the page, or the variant that is due, has to be composed.</returns>
    internal Task? TrySend(HttpContext context, PageSlot slot, PageEncoding encoding, ref PageTurn? turn)
    {
        // Read once: it may be evicted at any moment.
        if (slot.Plan is not { } plan)
        {
            return null;
        }

        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } tags && FindCopy(slot, plan, tags.ToString()) is { } copy)
        {
            return NotModified(context, slot, copy);
        }

        turn ??= TurnOf(context, slot, plan);
        var (visit, variant) = turn.Value;
        if (slot.Find(variant, encoding) is not { } page)
        {
            return null;
        }

        Note(slot, page, visit);
        return SendAsync(context, page);
    }

    /// <summary>Takes a request's turn; null while the page has no plan.</summary>
    internal PageTurn? TurnOf(HttpContext context, PageSlot slot) => slot.Plan is { } plan ? TurnOf(context, slot, plan) : null;

    // Who asks is known before the variant is: crawlers do not use up the readers' sequence.
    private PageTurn TurnOf(HttpContext context, PageSlot slot, PagePlan plan)
    {
        var visit = visits.Classify(context, staff: false);
        return new(visit, VariantFor(context, slot, plan, visit.Kind));
    }

    /// <summary>The variant that a request gets: the one that its copy is of, else the one that is due.</summary>
    private int VariantFor(HttpContext context, PageSlot slot, PagePlan plan, ServeKind kind)
    {
        if (plan.Intervals == 1)
        {
            return plan.VariantAt(0, 0);
        }

        var minute = store.Minute;
        var named = 0;
        var tag = context.Request.Headers.IfNoneMatch is { Count: > 0 } tags
            ? IfNoneMatch.First(tags.ToString(), t => IfNoneMatch.TryReadVariant(t, out named) && plan.IsInPlay(named, minute))
            : null;
        return tag is null ? slot.DueVariant(plan, kind, minute) : named;
    }

    private CachedPage? FindCopy(PageSlot slot, PagePlan plan, string header)
    {
        CachedPage? found = null;
        if (header.Trim() == "*")
        {
            return null;
        }

        IfNoneMatch.First(header, tag => (found = slot.FindByTag(tag)) is not null);
        return found is null || (plan.Intervals > 1 && !plan.IsInPlay(found.Variant, store.Minute)) ? null : found;
    }

    private Task NotModified(HttpContext context, PageSlot slot, CachedPage copy)
    {
        Note(slot, copy, visits.Classify(context, staff: false));
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        var headers = context.Response.Headers;
        foreach (var (name, value) in copy.Headers)
        {
            // RFC 9110, 15.4.5: what a 200 would have said of caching; and the policy, which browsers update their copy by.
            if (name is "ETag" or "Cache-Control" or "Vary" or "Content-Location" or "Last-Modified" or "Content-Security-Policy")
            {
                headers[name] = value;
            }
        }

        return Task.CompletedTask;
    }

    private void Note(PageSlot slot, CachedPage page, Visit visit)
    {
        slot.LastServed = Environment.TickCount64;
        counter.Count(page.Cells, visit);
        recompression.Note(slot, page);
    }

    private static Task SendAsync(HttpContext context, CachedPage page)
    {
        var response = context.Response;
        response.StatusCode = page.Status;
        var headers = response.Headers;
        foreach (var (name, value) in page.Headers)
        {
            headers[name] = value;
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(page.Body).AsTask();
    }
}

/// <summary>A request's turn in a page's rotation: taken once, whether its variant is kept or must be composed.</summary>
internal readonly record struct PageTurn(Visit Visit, int Variant);

/// <summary>Brings a turn that was taken in front to the door.</summary>
internal sealed record TakenTurn(PageTurn? Turn);
