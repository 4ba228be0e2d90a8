using Blog.Core.Settings;
using Blog.Media.Icons;

namespace Blog.Web.Themes;

/// <summary>
/// Middleware that redirects /favicon.ico and the like to the owner's icon; without one, the program's own icons are served.
/// </summary>
public sealed class SiteIconAddresses(RequestDelegate next, SettingsStore settings)
{
    /// <summary>Headers of the program’s own files: scripts are for its pages alone, icons for whoever shows them.</summary>
    public static void Prepare(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Path.StartsWithSegments("/favicon.ico") || context.Request.Path.StartsWithSegments("/favicon.svg"))
        {
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }
    }

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path is "/favicon.ico" or "/favicon.svg" or "/apple-touch-icon.png" or "/apple-touch-icon-precomposed.png"
            && settings.Get<SiteSettings>().Icon is { Length: > 0 } icon)
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            context.Response.Redirect(path.StartsWith("/favicon", StringComparison.Ordinal)
                ? SiteIcons.Ico(icon)
                : SiteIcons.Png(icon, SiteIcons.TouchSize));
            return Task.CompletedTask;
        }

        return next(context);
    }
}
