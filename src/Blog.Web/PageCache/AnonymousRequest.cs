using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Makes a request the one that every anonymous reader sends, so that nothing of its own can get into a kept page: a GET
/// without cookies, with the listed query keys alone, in the coding that was chosen, which no impatient reader cancels and no
/// slow one holds up.
/// </summary>
internal sealed class AnonymousRequest(HttpContext context)
{
    /// <summary>Composes the answer, whose headers are set and whose body has not been sent.</summary>
    public async Task<MemoryStream> RunAsync(RequestDelegate next, PageAddress address, PageEncoding encoding)
    {
        var (request, body, aborted) = (context.Request, context.Response.Body, context.RequestAborted);
        var (method, query, coding, cookie) =
            (request.Method, request.QueryString, request.Headers.AcceptEncoding, request.Headers.Cookie);
        context.Features.Set(new AskedQuery(query));
        (request.Method, request.QueryString) = (HttpMethods.Get, new QueryString(address.Query));
        request.Headers.AcceptEncoding = AcceptEncoding.NameOf(encoding);
        request.Headers.Remove("Cookie");
        // Others wait for what this request composes: it neither ends with its client nor waits for it to read.
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
