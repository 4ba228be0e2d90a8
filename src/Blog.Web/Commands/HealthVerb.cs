using System.CommandLine;
using Blog.Core.Cli;
using Blog.Web.Operation;

namespace Blog.Web.Commands;

/// <summary>
/// The verb for a container's health check: asks the server in the same container, and loads as little code as it can.
/// </summary>
public static class HealthVerb
{
    /// <summary>What a person types.</summary>
    public const string Name = "health";

    /// <summary>The verb for the list; it is run by <see cref="RunAsync"/> before there are any services.</summary>
    public static CliVerb Verb { get; } = new(
        Name, "Checks whether the running blog is ready. Exits with 0 or 1.", (command, _) =>
            command.SetAction((_, _) => RunAsync()));

    public static async Task<int> RunAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables()
            .Build();
        var addresses = Listening.Addresses(configuration);
        var address = addresses.FirstOrDefault(a => a.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            ?? (addresses.Count > 0 ? addresses[0] : Listening.DefaultAddress);
        try
        {
            return await AskAsync(OverLoopback(address) + HealthEndpoints.Ready);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await Console.Error.WriteLineAsync($"The blog does not answer at {address}: {e.Message}");
            return ExitCodes.Failed;
        }
    }

    /// <summary>The address by which a listening address is reached from the same machine.</summary>
    public static string OverLoopback(string address)
    {
        var uri = new UriBuilder(address.Replace("://*", "://127.0.0.1").Replace("://+", "://127.0.0.1"));
        uri.Host = uri.Host is "0.0.0.0" or "[::]" ? "127.0.0.1" : uri.Host;
        return uri.Uri.GetLeftPart(UriPartial.Authority);
    }

    private static async Task<int> AskAsync(string address)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(8) };
        using var answer = await client.GetAsync(address);
        Console.WriteLine(await answer.Content.ReadAsStringAsync());
        return answer.IsSuccessStatusCode ? 0 : ExitCodes.Failed;
    }
}
