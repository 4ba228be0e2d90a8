using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Blog.Web.Operation;

/// <summary>
/// Middleware that answers a request which cannot be read (too large, malformed) with its 4xx page instead of a 500.
/// </summary>
public sealed class BadRequestMiddleware(RequestDelegate next)
{
    /// <summary>
    /// The longest query string in characters, but for a search, which cuts what it is asked: people paste anything there.
    /// </summary>
    public const int MaxQuery = 4096;

    private const int Utf7 = 65000;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value?.Length > MaxQuery && !context.Request.Path.StartsWithSegments("/search"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = e.StatusCode;
        }

        catch (NotSupportedException) when (!context.Response.HasStarted && !IsCharsetKnown(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }

        // Antiforgery reads the form first, and answers a bare 400 to one that is too large.
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && IsTooLarge(context))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    // The form reader throws for UTF-7, which the framework refuses to read.
    private static bool IsCharsetKnown(HttpRequest request)
    {
        try
        {
            return MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && (!type.Charset.HasValue || type.Encoding is { CodePage: not Utf7 });
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsTooLarge(HttpContext context) => context.Request.ContentLength is { } length
        && (length > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            || length > OperationModule.MaxField);
}
