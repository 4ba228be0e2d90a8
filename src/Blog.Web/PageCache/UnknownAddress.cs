using System.Globalization;
using System.Text;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Web.PageCache;

/// <summary>
/// Middleware after routing that answers 503 in place of what consists of absolute addresses (sitemap, feeds), while the base
/// address is not set and the request's host is a name that anybody may have made up.
/// </summary>
public sealed class UnknownAddress(RequestDelegate next, SettingsStore settings, IStringLocalizer<Texts> t)
{
    // Crawlers and feed readers come again by themselves; sooner there is nothing for them.
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is { NeedsBaseAddress: true }
        && context.SiteAddress(settings.Get<SiteSettings>()).Length == 0
            ? RefuseAsync(context)
            : next(context);

    private async Task RefuseAsync(HttpContext context)
    {
        var response = context.Response;
        var words = Encoding.UTF8.GetBytes(
            t["This file needs the site URL, which has not been set yet."]
                + "\n" + t["The owner can set the site URL in Settings or with {0}.", ConfiguredSite.AddressKey]
                + "\n");
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = Later.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = words.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(words, context.RequestAborted);
        }
    }
}
