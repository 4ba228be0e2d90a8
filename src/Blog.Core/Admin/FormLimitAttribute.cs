using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Core.Admin;

/// <summary>
/// Lets signed-in people send a picture with a form, and answers 413 to what is larger; antiforgery, which would read
/// the form first, makes a bare 400 of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The most bytes of one form: a picture, all texts and their encoding.</summary>
    public const long MaxBytes = 30 << 20;

    // After pure uploads (950), which have words of their own; before antiforgery (1000).
    public int Order => 960;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType)
        {
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        if (request.ContentLength > MaxBytes || await IsTooLargeAsync(request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>Whether reading the form passes a bound; what else is wrong with it, antiforgery says.</summary>
    private static async Task<bool> IsTooLargeAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return false;
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode == StatusCodes.Status413PayloadTooLarge;
        }
        catch (InvalidDataException)
        {
            // The same exception for a text beyond its bound and for one that is malformed; only the first is long.
            return request.ContentLength
                > request.HttpContext.RequestServices.GetRequiredService<IOptions<FormOptions>>().Value.ValueLengthLimit;
        }
    }
}
