using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Blog.Core.Jobs;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Operation;

/// <summary>The page of every address while the blog is starting, as when a fresh one is filled with the example.</summary>
public sealed class StartingPage(Opening opening, IStringLocalizer<Texts> t)
{
    // The site's own stylesheet belongs to pages that are composed, and nothing is composed yet.
    private const string Style =
        ":root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif;background:light-dark(#fbfaf7,#171614);"
        + "color:light-dark(#22201c,#e9e6df)}body{max-inline-size:34rem;margin:0 auto;padding:max(3rem,22vh) 1.5rem 0}"
        + "h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}p{margin:0;color:light-dark(#5a564d,#b3aea3)}";

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    // Before all else: a page composed meanwhile would show half a blog, and be kept.
    internal RequestDelegate Before(RequestDelegate next) => context =>
        opening.IsOpen || context.Request.Path == HealthEndpoints.Live
            ? next(context)
            : AnswerAsync(context);

    private Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = "2";
        response.Headers.CacheControl = "no-store";
        if (context.Request.Path == HealthEndpoints.Ready)
        {
            return response.WriteAsync("not ready: starting");
        }

        response.Headers["Refresh"] = "2";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; frame-ancestors 'none'";
        response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return response.WriteAsync(Page(), Encoding.UTF8);
    }

    private string Page()
    {
        var title = HtmlEncoder.Default.Encode(t["The blog is starting"]);
        var words = HtmlEncoder.Default.Encode(
            t["Example content is being added. This page refreshes every two seconds."]);
        return $"""
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>{title}</title><style>{Style}</style>
            <h1>{title}</h1><p role="status">{words}</p></html>
            """;
    }
}
