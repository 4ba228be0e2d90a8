using Blog.Core.Navigation;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Middleware after routing that sends another spelling of a page's address (upper case, a slash or <c>.html</c> at its end)
/// to the one that pages link to, by one permanent redirect.
/// </summary>
public sealed class CanonicalPath(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint
            && PageRequest.IsSafe(context.Request)
            // What lies at the root is known by the permalink table alone, which redirects to what is there.
            && !endpoint.RoutePattern.Parameters.Any(p => p.IsCatchAll)
            && Written(context.Request.Path.Value!, endpoint) is var path
            && path != context.Request.Path.Value)
        {
            context.Response.Redirect(
                LocalAddress.Of(new PathString(path).ToUriComponent() + context.Request.QueryString) ?? "/", permanent: true);
            return Task.CompletedTask;
        }

        return next(context);
    }

    // In the addresses of cached pages all letters are small; what others take from the address may be a secret.
    private static string Written(string path, RouteEndpoint endpoint) => path.TrimEnd('/') switch
    {
        "" => "/",
        var trimmed when endpoint.Metadata.GetMetadata<CachedPageAttribute>() is not null => Page(trimmed.ToLowerInvariant()),
        var trimmed when endpoint.Metadata.GetMetadata<ComposedPerRequestAttribute>() is not null =>
            endpoint.RoutePattern.Parameters.Count == 0 ? trimmed.ToLowerInvariant() : trimmed,
        _ => path,
    };

    // As a file server spells it; at once, so that nobody is sent on twice.
    private static string Page(string path) => path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path;
}
