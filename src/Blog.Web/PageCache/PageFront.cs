namespace Blog.Web.PageCache;

/// <summary>
/// The short way: sends kept pages before routing, logging and OutputCache see the request. It stands after the proxy's
/// headers and before everything else; what it does not have goes the long way, by <see cref="PageMiddleware"/>.
/// </summary>
public sealed class PageFront(
    RequestDelegate next, PageStore store, PageServer server, PageCacheOptions options, TimeProvider time)
{
    private readonly bool isOn = options is { Enabled: true, Front: true };

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // Which query keys count is the page's to say, and known after routing.
        if (isOn && !request.QueryString.HasValue && PageRequest.IsSafe(request) && !PageRequest.IsSignedIn(request))
        {
            var (encoding, choice) = PageRequest.Of(request, time);
            if (encoding is { } chosen && store.Find(new PageAddress(request.Path.Value ?? "/", "", choice.Number)) is { } slot)
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
