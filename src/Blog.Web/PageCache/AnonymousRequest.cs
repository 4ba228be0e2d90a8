using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Makes a request the one that every anonymous reader sends, so that nothing of its own can get into a kept page: a GET
/// without cookies, with the listed query keys alone, in the coding that was chosen, which no impatient reader cancels.
/// </summary>
internal sealed class AnonymousRequest(HttpContext context)
{
    public async Task RunAsync(RequestDelegate next, PageAddress address, PageEncoding encoding)
    {
        var (request, body, aborted) = (context.Request, context.Response.Body, context.RequestAborted);
        var (method, query) = (request.Method, request.QueryString);
        context.Features.Set(new AskedQuery(query));
        (request.Method, request.QueryString) = (HttpMethods.Get, new QueryString(address.Query));
        request.Headers.AcceptEncoding = AcceptEncoding.NameOf(encoding);
        request.Headers.Remove("Cookie");
        // Others wait for what this request composes.
        context.RequestAborted = CancellationToken.None;
        if (HttpMethods.IsHead(method))
        {
            context.Response.Body = Stream.Null;
        }

        try
        {
            await next(context);
        }
        finally
        {
            (request.Method, request.QueryString, context.RequestAborted) = (method, query, aborted);
            if (HttpMethods.IsHead(method))
            {
                context.Response.Body = body;
            }
        }
    }
}
