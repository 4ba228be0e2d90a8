using Blog.Core.Counting;

namespace Blog.Web.PageCache;

/// <summary>Sends a kept page: the variant that is due, or a 304 to who has it, and counts the serve.</summary>
public sealed class PageServer(PageStore store, ServeCounter counter, VisitClassifier visits, Recompression recompression)
{
    /// <summary>Sends the page if it is kept in this coding.</summary>
    /// <param name="context">The request; nothing of its answer has been sent.</param>
    /// <param name="slot">The page.</param>
    /// <param name="encoding">As negotiated.</param>
    /// <returns>Null when the variant that is due has to be composed.</returns>
    public Task? TrySend(HttpContext context, PageSlot slot, PageEncoding encoding)
    {
        if (slot.Plan is not { } plan)
        {
            return null;
        }

        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } tags && FindCopy(slot, tags.ToString()) is { } copy)
        {
            return NotModified(context, slot, copy);
        }

        // Who asks is known before the variant is: crawlers do not use up the readers' sequence.
        var visit = visits.Classify(context, staff: false);
        var variant = VariantFor(context, slot, visit.Kind);
        if (slot.Find(variant, encoding) is not { } page)
        {
            // The composition counts, and takes this very turn.
            context.Features.Set(new PageTurn(visit, variant));
            return null;
        }

        Note(slot, page, visit);
        return SendAsync(context, page);
    }

    /// <summary>The variant that a request gets: the one that its copy is of, else the one that is due.</summary>
    public int VariantFor(HttpContext context, PageSlot slot, ServeKind kind)
    {
        var plan = slot.Plan!;
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

    private CachedPage? FindCopy(PageSlot slot, string header)
    {
        var plan = slot.Plan;
        CachedPage? found = null;
        if (header.Trim() == "*")
        {
            return null;
        }

        IfNoneMatch.First(header, tag => (found = slot.FindByTag(tag)) is not null);
        return found is null || plan is null || (plan.Intervals > 1 && !plan.IsInPlay(found.Variant, store.Minute)) ? null : found;
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

/// <summary>The turn that a request has taken, before it was known that its variant must be composed.</summary>
internal sealed record PageTurn(Visit Visit, int Variant);
