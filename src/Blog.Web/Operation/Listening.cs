using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Blog.Web.Operation;

/// <summary>The addresses that Kestrel listens on, its limits for requests, and its error when an address is in use.</summary>
public static class Listening
{
    /// <summary>Where it listens when nobody says otherwise.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>The largest body of a request, in bytes, but for uploads, which raise it for themselves.</summary>
    public const long MaxBody = 2 << 20;

    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (Addresses(builder.Configuration) is [])
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            // Long enough that a search for 10 KB of any script, percent-encoded, reaches the program, which answers it.
            kestrel.Limits.MaxRequestLineSize = 64 << 10;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
            kestrel.Limits.MaxRequestHeaderCount = 100;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
    }

    /// <summary>The configured addresses; empty for the default.</summary>
    public static IReadOnlyList<string> Addresses(IConfiguration configuration)
    {
        var urls = Split(configuration["urls"]);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        var ports = Split(configuration["http_ports"]).Select(port => $"http://*:{port}");
        return [.. endpoints.Concat(urls.Length > 0 ? urls : ports)];
    }

    /// <summary>Starts the server, unless it listens already.</summary>
    /// <exception cref="StartupException">The address cannot be listened on.</exception>
    public static async Task ListenAsync(this WebApplication app)
    {
        if (app.Lifetime.ApplicationStarted.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException { InnerException: AddressInUseException } or SocketException)
        {
            var addresses = Addresses(app.Configuration) is { Count: > 0 } configured
                ? string.Join(", ", configured)
                : DefaultAddress;
            var reason = e is SocketException ? e.Message : "the port is already in use";
            throw new StartupException(
                $"The blog cannot listen on {addresses}: {reason}. "
                    + "Choose another address with the key Urls, such as --urls http://localhost:5081.",
                ExitCodes.AddressTaken);
        }
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
