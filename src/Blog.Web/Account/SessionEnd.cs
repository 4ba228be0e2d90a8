using Blog.Core.Admin;
using Blog.Core.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Account;

/// <summary>
/// Keeps what was typed when the session has ended meanwhile: the answer to the form is a page that holds all of it, sends it on
/// after the sign-in, and then the form is shown again as typed. Nothing of it is kept here.
/// </summary>
public sealed class SessionEnd : IAuthorizationMiddlewareResultHandler
{
    private const string Page = "/Account/Ended.cshtml";

    // Beyond any text of ours; a stranger makes nobody read and send back more.
    private const long MaxLength = 4 << 20;

    private readonly AuthorizationMiddlewareResultHandler others = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged && IsTyped(context) && await ReadAsync(context) is { } form)
        {
            await ShowAsync(context, new(context.Request.Path + context.Request.QueryString, form));
            return;
        }

        await others.HandleAsync(next, context, policy, authorizeResult);
    }

    private static bool IsTyped(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<KeepsTextAttribute>() is not null
        && context.Request is { HasFormContentType: true, ContentLength: <= MaxLength }
        && SameOriginAttribute.IsFromHere(context.Request);

    private static async Task<IReadOnlyList<KeyValuePair<string, StringValues>>?> ReadAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return [.. form.Where(field => field.Key != "__RequestVerificationToken")];
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static Task ShowAsync(HttpContext context, EndedSession ended)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.CacheControl = "no-store";
        var data = new ViewDataDictionary<EndedSession>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = ended,
        };
        return new ViewResult { ViewName = Page, ViewData = data }
            .ExecuteResultAsync(new(context, context.GetRouteData(), new ActionDescriptor()));
    }
}

/// <summary>What was typed in a form whose session had ended.</summary>
/// <param name="Address">Where the form was sent.</param>
/// <param name="Fields">All of it, but for the token of the session.</param>
public sealed record EndedSession(string Address, IReadOnlyList<KeyValuePair<string, StringValues>> Fields)
{
    private const string Before = "Before";

    /// <summary>Whether a person would call it a text, and wants to see that it is there.</summary>
    /// <param name="name">Of the field; what a form remembers of how it was opened ends in "Before".</param>
    public static bool IsText(string name, string value) => !name.EndsWith(Before, StringComparison.Ordinal)
        && (value.Length > 80 || value.Contains('\n') || (value.Length > 0 && name is "Body" or "Text"));
}
