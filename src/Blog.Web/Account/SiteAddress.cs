using Blog.Core.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Blog.Web.Account;

/// <summary>The blog's base URL for links in logs and on the console, where there is no request to take it from.</summary>
public sealed class SiteAddress(SettingsStore settings, IServiceProvider services)
{
    private const string Default = "http://localhost:5080";

    /// <summary>
    /// Scheme and host without a trailing slash: the setting, else where this process listens, else the default.
    /// </summary>
    public string Value =>
        settings.Get<SiteSettings>().BaseAddress is { Length: > 0 } address ? address.TrimEnd('/') : Listening ?? Default;

    private string? Listening =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } first
            ? BindingAddress.Parse(first) is { Host: "+" or "*" or "[::]" or "0.0.0.0" } any
                ? $"{any.Scheme}://localhost:{any.Port}"
                : first.TrimEnd('/')
            : null;
}
