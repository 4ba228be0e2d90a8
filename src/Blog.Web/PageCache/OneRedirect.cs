using Blog.Core.Navigation;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Middleware after routing that answers another address of a reader's page by one redirect. Where a permanent redirect leads to
/// another one, it sends the last; where it leads to nothing, it answers 404 or 410 at once. What was asked behind a question
/// mark goes along, whichever rule redirects.
/// </summary>
public sealed class OneRedirect(RequestDelegate next, InnerRequests inner)
{
    // The rules that redirect are few: spelling, a habit, a former address, a list's page.
    private const int Most = 5;

    public async Task InvokeAsync(HttpContext context)
    {
        var step = context.Features.Get<InnerRequest>()?.Step ?? 0;
        if (step > 0 && context.GetEndpoint() is { } endpoint && !IsPage(endpoint))
        {
            // A form is there, and nobody asks it without the reader's doing. Files, counted links and what holds a secret have
            // one spelling each.
            context.Response.StatusCode = IsForm(endpoint) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status301MovedPermanently, HasStarted: false } response
            && PageAt(context.GetEndpoint()) is { } page
            && PageRequest.IsSafe(context.Request)
            && KeptQuery.On(response.Headers.Location, context.Request.QueryString, page.QueryKeys) is { } address)
        {
            response.Headers.Location = address;
            // Who writes the blog sees pages that the anonymous request does not.
            if (step < Most && !PageRequest.IsSignedIn(context.Request))
            {
                Take(response, await inner.AskAsync(context, address, step + 1));
            }
        }
    }

    private static CachedPageAttribute? PageAt(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<CachedPageAttribute>();

    private static bool IsPage(Endpoint? endpoint) => PageAt(endpoint) is not null;

    private static bool IsForm(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComposedPerRequestAttribute>() is not null
        && endpoint is RouteEndpoint { RoutePattern.Parameters.Count: 0 };

    private static void Take(HttpResponse response, InnerAnswer found)
    {
        if (found.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
        {
            response.Headers.Remove("Location");
            // Whoever composes the error page takes an answer with a length for one that has a body.
            (response.ContentLength, response.StatusCode) = (null, found.Status);
        }
        else if (found.Status is StatusCodes.Status301MovedPermanently && LocalAddress.Of(found.Location) is { } last)
        {
            response.Headers.Location = last;
        }
    }
}
