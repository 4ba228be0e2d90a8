using System.Net;
using Blog.Core.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Blog.Web.Operation;

/// <summary>
/// Reverse proxies: whose forwarded headers the program trusts, and how the site's public address sets the scheme.
/// </summary>
public static class ProxySettings
{
    /// <summary>
    /// Trusts the forwarded headers (X-Forwarded-For and the like) of the configured proxies, and of no other client.
    /// </summary>
    public static void AddProxy(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
            foreach (var (_, network) in Values(configuration, "Proxy:KnownNetworks"))
            {
                o.KnownIPNetworks.Add(IPNetwork.Parse(network));
            }

            foreach (var (_, proxy) in Values(configuration, "Proxy:KnownProxies"))
            {
                o.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });

    public static void UseProxy(this WebApplication app)
    {
        // Without a known proxy the middleware would trust every client's headers.
        if (Values(app.Configuration, "Proxy:KnownNetworks").Any() || Values(app.Configuration, "Proxy:KnownProxies").Any())
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<PublicSchemeMiddleware>();
    }

    /// <summary>The values of a list, or of one comma-separated text, each with the key that holds it.</summary>
    public static IEnumerable<(string Key, string Value)> Values(IConfiguration configuration, string key)
    {
        var section = configuration.GetSection(key);
        return section.GetChildren().Prepend(section)
            .SelectMany(s => (s.Value ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(v => (s.Path, v)));
    }
}

/// <summary>
/// Middleware that takes the scheme from the site's base address, which decides secure cookies and HSTS, and notices a proxy
/// that nobody named.
/// </summary>
public sealed class PublicSchemeMiddleware(RequestDelegate next, SettingsStore settings, UnknownProxyWarning unknown)
{
    public Task InvokeAsync(HttpContext context)
    {
        unknown.Look(context);
        if (!context.Request.Path.StartsWithSegments("/health")
            && settings.Get<SiteSettings>().BaseAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Scheme = "https";
            context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    }
}
