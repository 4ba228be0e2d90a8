using Blog.Web.Themes;

namespace Blog.Web;

/// <summary>
/// Middleware that sets the security headers on each response, such as Referrer-Policy and Permissions-Policy.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next, StyleBundles styles)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Sets the Content-Security-Policy, too: its hashes allow these very styles (ReaderStyles.Policy).
        context.Styles = styles.Readers;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Pictures and icons say otherwise: readers of feeds in the browser show them.
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/admin"))
        {
            headers.ContentSecurityPolicy = styles.Readers.AdminPolicy;
        }

        return next(context);
    }
}
