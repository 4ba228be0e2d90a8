using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Sends a cached page and counts the serve: the variant that is due, or 304 Not Modified to a client that has it.
/// </summary>
public sealed class PageServer(PageStore store, ServeCounter counter, VisitClassifier visits, Recompression recompression)
{
    /// <summary>Sends the page if it is kept in this coding.</summary>
    /// <param name="context">The request; nothing of its answer has been sent.</param>
    /// <param name="slot">The page.</param>
    /// <param name="encoding">As negotiated.</param>
    /// <param name="turn">The turn that the request has taken before, if any. A turn taken here is returned in it for when the
    /// page must be composed.</param>
    /// <returns>Null when the page, or the variant that is due, has to be composed.</returns>
    internal Task? TrySend(HttpContext context, PageCacheEntry slot, PageEncoding encoding, ref PageTurn? turn)
    {
        turn ??= TurnOf(context, slot);
        if (turn is not { } taken || slot.Find(taken.Variant, encoding) is not { } page)
        {
            return null;
        }

        slot.LastServed = Environment.TickCount64;
        // A HEAD request reads nothing, so it is no serve.
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            counter.Count(page.Cells, taken.Visit);
        }

        recompression.Note(slot, page);
        return ConditionalRequest.Confirm(context.Request, page) is { } tag
            ? NotModified(context, page, tag)
            : SendAsync(context, page);
    }

    /// <summary>Takes a request's turn; null while the page has no plan.</summary>
    internal PageTurn? TurnOf(HttpContext context, PageCacheEntry slot)
    {
        // Read once: another thread may evict the plan at any moment.
        if (slot.Plan is not { } plan)
        {
            return null;
        }

        // The client is classified before its variant is chosen: crawlers must not use up the readers' sequence.
        var visit = visits.Classify(context, staff: false);
        return new(visit, VariantFor(context, slot, plan, visit.Kind));
    }

    /// <summary>Answers 304 Not Modified with the ETag under which the client knows its copy (RFC 9111, 4.3.4).</summary>
    internal static Task NotModified(HttpContext context, CachedPage page, string tag)
    {
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        var headers = context.Response.Headers;
        foreach (var (name, value) in page.Headers)
        {
            // A 304 repeats the 200's caching headers (RFC 9110, 15.4.5) and its CSP, by which browsers update their copy.
            if (name is "Cache-Control" or "Vary" or "Content-Location" or "Last-Modified" or "Content-Security-Policy")
            {
                headers[name] = value;
            }
        }

        headers.ETag = tag;
        return Task.CompletedTask;
    }

    // The variant that the request's copy is of, else the one that is due.
    private int VariantFor(HttpContext context, PageCacheEntry slot, PagePlan plan, ServeKind kind)
    {
        if (plan.Intervals == 1)
        {
            return plan.VariantAt(0, 0);
        }

        var minute = store.Minute;
        return ConditionalRequest.NamedVariant(context.Request, named => plan.IsInPlay(named, minute))
            ?? slot.DueVariant(plan, kind, minute);
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

        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(page.Body).AsTask();
    }
}

/// <summary>A request's turn in a page's rotation: taken once, whether its variant is kept or must be composed.</summary>
internal readonly record struct PageTurn(Visit Visit, int Variant);

/// <summary>Hands the turn that CachedPageMiddleware took to PageCacheMiddleware.</summary>
internal sealed record TakenTurn(PageTurn? Turn);
