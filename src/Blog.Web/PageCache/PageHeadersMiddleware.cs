using Blog.Core.Counting;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.PageCache;

/// <summary>
/// Middleware between OutputCache and response compression. It buffers the composed page, sets ETag and Cache-Control, and
/// passes the page on, ready to be cached.
/// </summary>
public sealed class PageHeadersMiddleware(RequestDelegate next, SettingsStore settings, ServeCounter counter)
{
    private static readonly string[] NotKept =
        ["Date", "Content-Length", "Transfer-Encoding", "Set-Cookie", "Strict-Transport-Security", "Server"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<PageFlight>() is not { } flight)
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var gathered = new MemoryStream();
        context.Response.Body = gathered;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var bytes = gathered.ToArray();
        Finish(context, flight, bytes);
        await body.WriteAsync(bytes);
    }

    private void Finish(HttpContext context, PageFlight flight, byte[] bytes)
    {
        var response = context.Response;
        response.ContentLength = bytes.Length;
        if (response.Headers.SetCookie.Count > 0)
        {
            return;
        }

        var composition = flight.Composition;
        var encoding = response.Headers.ContentEncoding.ToString() switch
        {
            "br" => PageEncoding.Brotli,
            "gzip" => PageEncoding.Gzip,
            _ => PageEncoding.Plain,
        };
        string? tag = null;
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            tag = CachedPage.TagOf(PageCompression.Decompress(bytes, encoding), composition.Variant, encoding);
            response.Headers.ETag = tag;
            response.Headers.CacheControl = CacheControl(flight.Slot.Address);
        }
        else if (response.Headers.CacheControl.Count == 0)
        {
            // Without Cache-Control a client may cache a permanent redirect for ever (RFC 9110, 15.4.2).
            response.Headers.CacheControl = "no-cache";
        }

        response.Headers.Vary = "Accept-Encoding, Cookie";
        flight.Page = new()
        {
            Status = response.StatusCode,
            Headers = HeadersOf(response, bytes.Length),
            Body = bytes,
            Encoding = flight.Encoding,
            Variant = composition.Variant,
            ETag = tag,
            LastModified = response.GetTypedHeaders().LastModified,
            Cells = response.StatusCode == StatusCodes.Status200OK ? composition.CellsOf(counter) : [],
        };
    }

    /// <summary>
    /// The Cache-Control header: any cache may store the page, but must revalidate it. So a change shows at once and each serve
    /// is counted.
    /// </summary>
    private string CacheControl(PageCacheKey address)
    {
        if (address.Choice != 0)
        {
            return "private, no-cache";
        }

        var shared = settings.Get<SiteSettings>().SharedMaxAge;
        // Not no-cache: it would bind the shared cache too (RFC 9111, 5.2.2.4).
        return shared > 0 ? $"public, max-age=0, must-revalidate, s-maxage={shared}" : "public, no-cache";
    }

    private static KeyValuePair<string, StringValues>[] HeadersOf(HttpResponse response, int length) =>
        [
            .. response.Headers.Where(h => !NotKept.Contains(h.Key, StringComparer.OrdinalIgnoreCase)),
            KeyValuePair.Create(
                "Content-Length", new StringValues(length.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ];
}
