using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Strips a request of everything personal, so that a cached page holds nothing of one reader. What remains is a GET without
/// cookies, with the listed query keys and the negotiated content coding. Its client can neither cancel the composition nor
/// slow it down.
/// </summary>
internal sealed class AnonymousRequest(HttpContext context)
{
    /// <summary>Composes the answer, whose headers are set and whose body has not been sent.</summary>
    public async Task<MemoryStream> RunAsync(RequestDelegate next, PageCacheKey address, PageEncoding encoding)
    {
        var (request, body, aborted) = (context.Request, context.Response.Body, context.RequestAborted);
        var (method, query, coding, cookie) =
            (request.Method, request.QueryString, request.Headers.AcceptEncoding, request.Headers.Cookie);
        context.Features.Set(new AskedQuery(query));
        (request.Method, request.QueryString) = (HttpMethods.Get, new QueryString(address.Query));
        request.Headers.AcceptEncoding = AcceptEncoding.NameOf(encoding);
        request.Headers.Remove("Cookie");
        // Other requests wait for this answer, so a client that disconnects or reads slowly must not hold it up.
        context.RequestAborted = CancellationToken.None;
        var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
            return held;
        }
        finally
        {
            context.Response.Body = body;
            (request.Method, request.QueryString, context.RequestAborted) = (method, query, aborted);
            (request.Headers.AcceptEncoding, request.Headers.Cookie) = (coding, cookie);
        }
    }
}
