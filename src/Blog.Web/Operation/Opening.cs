using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Operation;

/// <summary>Whether the program has done what a start must do; until then it listens, and says that it is starting.</summary>
public sealed class Opening(IStringLocalizer<Texts> t)
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first reader's page may be served.</summary>
    public Task Opened => opened.Task;

    public void Open() => opened.TrySetResult();

    // Before all else: a page composed meanwhile would show half a blog, and be kept.
    internal RequestDelegate Before(RequestDelegate next) => context =>
        opened.Task.IsCompletedSuccessfully || context.Request.Path == HealthEndpoints.Live
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
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return response.WriteAsync(Page(), Encoding.UTF8);
    }

    private string Page()
    {
        var title = HtmlEncoder.Default.Encode(t["The blog is starting"]);
        var words = HtmlEncoder.Default.Encode(
            t["It is being filled with example content, which takes some seconds. This page then shows it by itself."]);
        return $"""
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>{title}</title>
            <h1>{title}</h1><p role="status">{words}</p></html>
            """;
    }
}
