using System.Diagnostics;
using Blog.Core.PageCache;
using Blog.Web.PageCache;
using Microsoft.AspNetCore.Http.Features;

namespace Blog.Web.Operation;

/// <summary>
/// Middleware that logs one line for each request that the owner may have to look into: what was refused, what failed, what a
/// signed-in person changed. A page served to a reader leaves no line.
/// </summary>
public sealed class RequestLog(
    RequestDelegate next, RefusalLog refusals, SecretPaths secrets, ILogger<RequestLog> log)
{
    private const int MaxPath = 200;

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        // Error pages are composed under another path; the line names the one that was asked for.
        var path = context.Request.Path.Value ?? "";
        await next(context);
        if (LevelOf(context) is var level && log.IsEnabled(level) && (!IsRefusal(context) || refusals.Admits()))
        {
            log.Log(level, "{Method} {Path} answered {Status} in {Elapsed:0} ms, reference {Reference}",
                SafeMethod(context.Request.Method), SafePath(secrets.Mask(path)), context.Response.StatusCode,
                Stopwatch.GetElapsedTime(start).TotalMilliseconds, RequestReference.Of(context));
        }
    }

    /// <summary>A path without line breaks, e-mail addresses and excess length.</summary>
    internal static string SafePath(string path)
    {
        var parts = path.Split('/').Select(part => part.Contains('@') ? "…" : part);
        var safe = string.Concat(string.Join('/', parts).Select(c => char.IsControl(c) ? '?' : c));
        return safe.Length <= MaxPath ? safe : safe[..MaxPath] + "…";
    }

    private static LogLevel LevelOf(HttpContext context) => context.Response.StatusCode switch
    {
        _ when context.Request.Path.StartsWithSegments("/health") => LogLevel.Trace,
        // What the program asks itself is part of another request, which leaves the line.
        < 500 when context.Features.Get<InnerRequest>() is not null => LogLevel.Trace,
        _ when LacksAddress(context) => LogLevel.Information,
        >= 500 => LogLevel.Warning,
        >= 400 => LogLevel.Information,
        _ => IsChange(context) ? LogLevel.Information : LogLevel.Debug,
    };

    // Of strangers: what a signed-in person is refused always leaves its line.
    private static bool IsRefusal(HttpContext context) =>
        (context.Response.StatusCode is >= 400 and < 500 || LacksAddress(context))
            && context.User.Identity?.IsAuthenticated != true;

    // The dashboard says so; whoever polls a feed of a blog without a base address fills no log.
    private static bool LacksAddress(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable
            && context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>()?.NeedsBaseAddress == true;

    private static bool IsChange(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
            && !HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsHead(context.Request.Method);

    private static string SafeMethod(string method) => method.Length <= 10 && method.All(char.IsAsciiLetter) ? method : "?";
}

/// <summary>The trace id that links a person's error page with the lines of the log.</summary>
public static class RequestReference
{
    /// <summary>The W3C trace id (32 hexadecimal digits), as each line of the log holds it.</summary>
    public static string Of(HttpContext context) =>
        (context.Features.Get<IHttpActivityFeature>()?.Activity ?? Activity.Current)?.TraceId.ToString()
            ?? context.TraceIdentifier;
}
