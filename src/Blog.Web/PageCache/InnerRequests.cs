using Microsoft.AspNetCore.Http.Features;

namespace Blog.Web.PageCache;

/// <summary>
/// Asks the program's own pipeline for a page, as a reader without cookies would, and reads nothing of it. The page is in the
/// cache afterwards; it counts as no serve.
/// </summary>
public sealed class InnerRequests(PagePipeline pipeline, IHttpContextFactory contexts)
{
    /// <summary>Asks for a page on behalf of no request.</summary>
    internal Task<InnerAnswer> AskAsync(string path, string host, string coding) =>
        AskAsync(HttpMethods.Get, path, "", new HeaderDictionary { ["Host"] = host, ["Accept-Encoding"] = coding }, 0);

    /// <summary>Asks where an address leads that a request is about to be sent to.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="address">Root-relative, encoded.</param>
    /// <param name="step">How many redirects have led here.</param>
    internal Task<InnerAnswer> AskAsync(HttpContext asked, string address, int step)
    {
        var end = address.IndexOfAny(['?', '#']);
        var (path, query) = end < 0 ? (address, "") : (address[..end], address[end..].Split('#')[0]);
        var headers = new HeaderDictionary
        {
            ["Host"] = asked.Request.Headers.Host,
            ["Accept-Encoding"] = asked.Request.Headers.AcceptEncoding,
        };
        // With an execution context of its own: making a request takes the one at hand from IHttpContextAccessor.
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => AskAsync(HttpMethods.Head, PathString.FromUriComponent(path).Value!, query, headers, step));
        }
    }

    private async Task<InnerAnswer> AskAsync(string method, string path, string query, HeaderDictionary headers, int step)
    {
        var context = contexts.Create(Features(method, path, query, headers));
        context.Features.Set(new InnerRequest(step));
        try
        {
            await pipeline.Begin!(context);
            return new(context.Response.StatusCode, context.Response.Headers.Location);
        }
        finally
        {
            contexts.Dispose(context);
        }
    }

    private static FeatureCollection Features(string method, string path, string query, HeaderDictionary headers)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = method,
            Path = path,
            QueryString = query,
            Scheme = "http",
            Protocol = "HTTP/1.1",
            Headers = headers,
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return features;
    }
}

/// <summary>Request feature that marks a request that the program asks itself: it counts as no serve.</summary>
/// <param name="Step">How many redirects have led to it.</param>
internal sealed record InnerRequest(int Step);

/// <summary>What the program answered itself.</summary>
internal sealed record InnerAnswer(int Status, string? Location);
