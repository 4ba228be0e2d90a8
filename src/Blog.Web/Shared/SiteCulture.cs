using System.Globalization;
using Blog.Core.Settings;
using Blog.Core.Texts;

namespace Blog.Web.Shared;

/// <summary>Formats each page's dates, numbers and texts in the site's language.</summary>
public sealed class SiteCulture(RequestDelegate next, SettingsStore settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        var culture = Languages.Find(settings.Get<SiteSettings>().Language) ?? CultureInfo.InvariantCulture;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return next(context);
    }
}
