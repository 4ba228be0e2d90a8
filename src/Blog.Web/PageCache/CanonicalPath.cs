using Blog.Core.Navigation;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// Middleware after routing that sends another spelling of a page's address (upper case, a slash at its end) to the one that
/// pages link to, by one permanent redirect.
/// </summary>
public sealed class CanonicalPath(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint
            && PageRequest.IsSafe(context.Request)
            && !PageCacheKey.IsCanonical(context.Request.Path)
            // What lies at the root is known by the permalink table alone, which redirects to what is there.
            && !endpoint.RoutePattern.Parameters.Any(p => p.IsCatchAll)
            && Written(context.Request.Path.Value!, endpoint.Metadata) is var path
            && path != context.Request.Path.Value)
        {
            context.Response.Redirect(
                LocalAddress.Of(new PathString(path).ToUriComponent() + context.Request.QueryString) ?? "/", permanent: true);
            return Task.CompletedTask;
        }

        return next(context);
    }

    // Only in the addresses of cached pages are all letters small: those of others may hold a secret.
    private static string Written(string path, EndpointMetadataCollection metadata) => path.TrimEnd('/') switch
    {
        "" => "/",
        var trimmed when metadata.GetMetadata<CachedPageAttribute>() is not null => trimmed.ToLowerInvariant(),
        var trimmed when metadata.GetMetadata<ComposedPerRequestAttribute>() is not null => trimmed,
        _ => path,
    };
}
