using Blog.Web.Themes;

namespace Blog.Web;

/// <summary>Puts the headers on each answer that tell browsers what a page of this blog may do.</summary>
public sealed class SecurityHeaders(RequestDelegate next, StyleBundles styles)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Styles = styles.Readers;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
