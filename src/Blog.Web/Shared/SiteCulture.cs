using System.Globalization;
using Blog.Core.Settings;
using Blog.Core.Texts;

namespace Blog.Web.Shared;

/// <summary>
/// Middleware that sets the culture of a request: the site's language on readers' pages, and English in the admin area and at
/// the sign-in, whose texts are English.
/// </summary>
public sealed class SiteCulture(RequestDelegate next, SettingsStore settings)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly PathString[] EnglishPlaces = ["/admin", "/sign-in", "/sign-out", "/setup", "/reset-password"];

    public Task InvokeAsync(HttpContext context)
    {
        var culture = IsEnglish(context.Request.Path)
            ? English
            : Languages.Find(settings.Get<SiteSettings>().Language) ?? English;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return next(context);
    }

    private static bool IsEnglish(PathString path) => Array.Exists(EnglishPlaces, place => path.StartsWithSegments(place));
}
