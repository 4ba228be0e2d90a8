using Microsoft.AspNetCore.Http.Features;

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

        // Antiforgery reads the form first, and answers a bare 400 to one that is too large.
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && IsTooLarge(context))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    private static bool IsTooLarge(HttpContext context) => context.Request.ContentLength is { } length
        && (length > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            || length > OperationModule.MaxField);
}
