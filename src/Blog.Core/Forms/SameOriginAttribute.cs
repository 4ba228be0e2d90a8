using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Core.Forms;

/// <summary>
/// Guards an anonymous form without a cookie: the browser itself says which site sent it. A request of another site is
/// refused with 403; one whose client says nothing at all is no browser's, and has nobody's rights to misuse.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class SameOriginAttribute : Attribute, IAuthorizationFilter, IAntiforgeryPolicy
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!IsOwn(context.HttpContext.Request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var sender) && sender.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));
    }
}
