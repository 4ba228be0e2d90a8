using Blog.Core.Settings;
using Blog.Media.Icons;

namespace Blog.Web.Themes;

/// <summary>Leads who asks for an icon without reading the page to the owner's; without one the program's own answers.</summary>
public sealed class SiteIconAddresses(RequestDelegate next, SettingsStore settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path is "/favicon.ico" or "/favicon.svg" or "/apple-touch-icon.png" or "/apple-touch-icon-precomposed.png"
            && settings.Get<SiteSettings>().Icon is { Length: > 0 } icon)
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Redirect(path.StartsWith("/favicon", StringComparison.Ordinal)
                ? SiteIcons.Ico(icon)
                : SiteIcons.Png(icon, SiteIcons.TouchSize));
            return Task.CompletedTask;
        }

        return next(context);
    }
}
