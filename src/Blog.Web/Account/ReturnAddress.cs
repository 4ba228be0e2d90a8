using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;

namespace Blog.Web.Account;

/// <summary>
/// Where somebody comes back to who sent a form after the session had ended: the page that it stood on, for the address that a
/// form is sent to may have none.
/// </summary>
internal static class ReturnAddress
{
    /// <summary>Lets the cookie's redirect to the sign-in page name that page.</summary>
    public static void Set(CookieAuthenticationOptions options)
    {
        var usual = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
        {
            if (PageOfForm(context.Request) is { } page) context.RedirectUri = SignIn(context, page);
            return usual(context);
        };
    }

    private static string SignIn(RedirectContext<CookieAuthenticationOptions> context, string page) => UriHelper.BuildRelative(
        context.Request.PathBase, context.Options.LoginPath, QueryString.Create(context.Options.ReturnUrlParameter, page));

    // Only a page of ours in the admin area; anything else is left to the address that was asked for.
    private static string? PageOfForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.GetTypedHeaders().Referer is { IsAbsoluteUri: true } page
        && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && new PathString(page.AbsolutePath).StartsWithSegments(request.PathBase + "/admin")
            ? page.PathAndQuery
            : null;
}
