using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Middleware after routing, when the action is known. A page that may be cached is sent from the store, or composed as every
/// anonymous reader would get it. Any other page is composed for this request alone.
/// </summary>
public sealed class PageCacheMiddleware(
    RequestDelegate next, PageStore store, PageServer server, PageCacheOptions options, CachedOrigins origins,
    VisitClassifier visits, ServeCounter counter, IEnumerable<IRotation> rotations, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (!PageRequest.IsSafe(context.Request))
        {
            return next(context);
        }

        if (metadata?.GetMetadata<CachedPageAttribute>() is not { } cached)
        {
            // A page that is never cached may still rotate ads, so its serves are counted.
            return metadata?.GetMetadata<ComposedPerRequestAttribute>() is null
                ? next(context)
                : AloneAsync(context, context.ReaderChoice);
        }

        var (encoding, choice) = PageRequest.Of(context.Request, time);
        if (encoding is null)
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return Task.CompletedTask;
        }

        return MayKeep(context) && origins.Of(context.Request) is { } origin
            && PageCacheKey.Of(context.Request, cached.QueryKeys, choice.Number, origin) is { } address
            ? KeptAsync(context, address, cached.QueryKeys, encoding.Value, choice)
            : AloneAsync(context, choice);
    }

    // Routing accepts several spellings of a path. Only the canonical one is cached, so that a flood of them fills no cache.
    private bool MayKeep(HttpContext context) =>
        options.Enabled && !PageRequest.IsSignedIn(context.Request) && PageCacheKey.IsCanonical(context.Request.Path);

    private async Task KeptAsync(
        HttpContext context, PageCacheKey address, IReadOnlyList<string> queryKeys, PageEncoding encoding, ReaderChoice choice)
    {
        var (slot, generation) = store.Open(address, queryKeys);
        MemoryStream answer;
        CachedPage? composed;
        try
        {
            var turn = context.Features.Get<TakenTurn>()?.Turn;
            if (options.Front && server.TrySend(context, slot, encoding, ref turn) is { } sent)
            {
                await sent;
                return;
            }

            var flight = Begin(context, slot, generation, encoding, turn ?? server.TurnOf(context, slot), choice);
            context.Features.Set(flight);
            // A change of the permalink at this path evicts the page.
            flight.Composition.Showing(PageTags.Path(address.Path.Trim('/').ToLowerInvariant()));
            context.Features.Set(flight.Composition);
            answer = await new AnonymousRequest(context).RunAsync(next, address, encoding);
            composed = flight.Composed;
        }
        finally
        {
            context.Features.Set<PageFlight>(null);
            store.Close(slot);
        }

        await SendAsync(context, answer, composed);
    }

    // No other request waits any more, so from here on a slow client holds up only itself.
    private static async Task SendAsync(HttpContext context, MemoryStream answer, CachedPage? page)
    {
        if (page is not null
            && context.Response.StatusCode == StatusCodes.Status200OK
            && ConditionalRequest.Confirm(context.Request, page) is { } tag)
        {
            Array.ForEach(["Content-Length", "Content-Encoding", "Content-Type"], name => context.Response.Headers.Remove(name));
            await PageServer.NotModified(context, page, tag);
        }
        // An empty answer, such as a redirect, is not begun: OneRedirect may still change it.
        else if (answer.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length), context.RequestAborted);
        }
    }

    private PageFlight Begin(
        HttpContext context, PageCacheEntry slot, long generation, PageEncoding encoding, PageTurn? turn, ReaderChoice choice)
    {
        // The plan may have been replaced since the turn was taken; a variant that is out of play now does not count.
        var plan = slot.Plan;
        var visit = turn?.Visit ?? visits.Classify(context, staff: false);
        int? variant = plan is not null && turn is { } taken && plan.IsInPlay(taken.Variant, store.Minute) ? taken.Variant : null;
        var composition = new PageComposition(slot.Address.Path, rotations, plan,
            planned => variant ?? slot.DueVariant(planned, visit.Kind, store.Minute))
        { Choice = choice };
        return new()
        {
            Slot = slot,
            Generation = generation,
            Encoding = encoding,
            Visit = visit,
            Variant = variant,
            Composition = composition,
            IsCounted = IsCounted(context),
        };
    }

    private static bool IsCounted(HttpContext context) =>
        !HttpMethods.IsHead(context.Request.Method) && context.Features.Get<InnerRequest>() is null;

    /// <summary>Composes an uncached page for one request: somebody is signed in, or the cache is switched off.</summary>
    private async Task AloneAsync(HttpContext context, ReaderChoice choice)
    {
        var visit = visits.Classify(context, PageRequest.IsSignedIn(context.Request));
        var composition = new PageComposition(context.Request.Path.Value ?? "/", rotations, null,
            plan => plan.VariantAt(Random.Shared.NextDouble(), store.Minute))
        { Choice = choice };
        context.Features.Set(composition);
        // No shared cache may store it: it may hold what only this person sees.
        context.Response.Headers.CacheControl = "private, no-cache";
        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status200OK && IsCounted(context))
        {
            counter.Count(composition.CellsOf(counter), visit);
        }
    }
}
