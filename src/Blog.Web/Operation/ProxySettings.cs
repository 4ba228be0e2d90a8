using System.Net;
using Blog.Core.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Blog.Web.Operation;

/// <summary>Whom the program believes about where a request came from, and what its public address makes of it.</summary>
public static class ProxySettings
{
    /// <summary>Believes the forwarded headers of the configured proxies, and of nobody else.</summary>
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
        // Without a known proxy the middleware would believe everybody.
        if (Values(app.Configuration, "Proxy:KnownNetworks").Any() || Values(app.Configuration, "Proxy:KnownProxies").Any())
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<PublicAddress>();
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

/// <summary>Lets the site's base address decide the scheme, and with it secure cookies and strict transport security.</summary>
public sealed class PublicAddress(RequestDelegate next, SettingsStore settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/health")
            && settings.Get<SiteSettings>().BaseAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Scheme = "https";
            context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    }
}
