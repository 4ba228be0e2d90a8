using Blog.Web.Shared.Styles;

namespace Blog.Web;

/// <summary>Puts the headers on each answer that tell browsers what a page of this blog may do.</summary>
public sealed class SecurityHeaders(RequestDelegate next, StyleBundles styles)
{
    private readonly string policy = string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        $"style-src 'self' '{styles.Reader.CspHash}'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "base-uri 'none'");

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
