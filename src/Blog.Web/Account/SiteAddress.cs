using Blog.Core.Settings;
using Blog.Web.Operation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Blog.Web.Account;

/// <summary>The blog's base URL for links in logs and on the console, where there is no request to take it from.</summary>
public sealed class SiteAddress(SettingsStore settings, IConfiguration configuration, IServiceProvider services)
{
    /// <summary>
    /// Scheme and host without a trailing slash: the setting, else where this process listens, else where it is told to.
    /// </summary>
    public string Value =>
        settings.Get<SiteSettings>().BaseAddress is { Length: > 0 } address ? address.TrimEnd('/') : Here;

    /// <summary>Where this process listens, else where it is told to: also before name, proxy and certificate stand.</summary>
    public string Here => OnThisMachine(
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? (Listening.Addresses(configuration) is [var first, ..] ? first : Listening.DefaultAddress));

    private static string OnThisMachine(string address) =>
        BindingAddress.Parse(address) is { Host: "+" or "*" or "[::]" or "0.0.0.0" } any
            ? $"{any.Scheme}://localhost:{any.Port}"
            : address.TrimEnd('/');
}
