using Blog.Core.Texts;
using Blog.Media.Variants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Blog.Media.Library.Admin;

/// <summary>
/// Reads an upload within its bounds before anything else does, so that a person who sends too much reads why
/// instead of a bare error: ASP.NET keeps 64 KB of a file in memory, the rest in a temporary file of this request.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureUploadFilterAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The most bytes of one request, all its files together.</summary>
    public const long MaxRequest = 21 * 1024 * 1024;

    /// <summary>The most files of one request.</summary>
    public const int MaxFiles = 10;

    // Before antiforgery (1000), which would read the form and hide what is wrong with it.
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType)
            return;
        if (request.ContentLength > MaxRequest || !await TryReadAsync(request))
            context.Result = Refusal(context.HttpContext);
    }

    private static async Task<bool> TryReadAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxRequest;
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions
        {
            MultipartBodyLengthLimit = MaxRequest,
            ValueCountLimit = 20,
            ValueLengthLimit = 8 * 1024,
            KeyLengthLimit = 100,
        }));
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Files.Count <= MaxFiles && form.Files.Sum(file => file.Length) <= MaxRequest;
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }

    private static IActionResult Refusal(HttpContext context)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        string words =
            texts["Image size limits apply: up to {0} MB per image, and up to {1} files with {0} MB in total per upload.",
                PictureProcessor.MaxBytes >> 20, MaxFiles];
        if (PictureAnswers.WantsJson(context.Request))
            return PictureAnswers.Error(StatusCodes.Status413PayloadTooLarge, words);
        var message = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        message["Problem"] = words;
        // A refusal at this stage passes by the filter that saves messages.
        message.Save();
        return new RedirectResult(context.Request.Path);
    }
}
