using Blog.Core.Counting.Crawlers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Blog.Core.Counting;

/// <summary>
/// Classifies the client of each request: reader, crawler, link preview, prefetch or staff. It costs a few dictionary look-ups
/// and no allocation once it has met the user agent.
/// </summary>
public sealed class VisitClassifier(ReaderNumbers readers)
{
    private readonly UserAgents userAgents = new();

    /// <param name="context">The request, after the proxy's headers have been applied.</param>
    /// <param name="staff">The sign-in cookie is present.</param>
    public Visit Classify(HttpContext context, bool staff)
    {
        if (staff)
        {
            return new(ServeKind.Staff, 0);
        }

        var headers = context.Request.Headers;
        if (IsPrefetch(headers))
        {
            return new(ServeKind.Prefetch, 0);
        }

        var userAgent = headers.UserAgent.ToString();
        var kind = userAgents.KindOf(userAgent);
        return kind == ServeKind.Reader
            ? new(kind, readers.NumberOf(context.Connection.RemoteIpAddress, userAgent))
            : new(kind, 0);
    }

    // Sec-Purpose is the standard (Fetch, section 3.6); the other two are what older Chrome, Safari and Firefox send.
    private static bool IsPrefetch(IHeaderDictionary headers) =>
        Begins(headers["Sec-Purpose"]) || Begins(headers["Purpose"]) || Begins(headers["X-Moz"]);

    private static bool Begins(StringValues value) => value.Count > 0 && value[0] is { } text
        && (text.StartsWith("prefetch", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("prerender", StringComparison.OrdinalIgnoreCase));
}
