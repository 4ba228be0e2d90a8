namespace Blog.Web.PageCache;

/// <summary>
/// Middleware that sends cached pages before routing, logging and OutputCache see the request. It stands right after the
/// forwarded headers. A request whose page is not cached goes on to <see cref="PageCacheMiddleware"/>.
/// </summary>
public sealed class CachedPageMiddleware(
    RequestDelegate next, PageStore store, PageServer server, PageCacheOptions options, CachedOrigins origins, TimeProvider time)
{
    private readonly bool isOn = options is { Enabled: true, Front: true };

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // A request with a query goes on: its action, known after routing, says which query keys the cache key has.
        if (isOn && !request.QueryString.HasValue && PageRequest.IsSafe(request) && !PageRequest.IsSignedIn(request))
        {
            var (encoding, choice) = PageRequest.Of(request, time);
            if (encoding is { } chosen && origins.Of(request) is { } origin
                && store.Find(new PageCacheKey(request.Path.Value ?? "/", "", choice.Number, origin)) is { } slot)
            {
                PageTurn? turn = null;
                if (server.TrySend(context, slot, chosen, ref turn) is { } sent)
                {
                    return sent;
                }

                context.Features.Set(new TakenTurn(turn));
            }
        }

        return next(context);
    }
}
