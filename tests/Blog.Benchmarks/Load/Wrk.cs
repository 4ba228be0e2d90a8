using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Load;

/// <summary>Drives one server with wrk: two threads, 32 connections, as a browser that takes gzip.</summary>
public static partial class Wrk
{
    public const int Connections = 32;

    /// <exception cref="InvalidOperationException">A request failed: such a run says nothing.</exception>
    public static async Task<Run> DriveAsync(Server server, int seconds)
    {
        string[] headers = ["Accept-Encoding: gzip", "User-Agent: " + Page.Browser, .. server.Headers];
        var start = new ProcessStartInfo(Tools.Find("wrk")!,
            [
                "-t2", $"-c{Connections}", $"-d{seconds}s", "--latency", .. headers.SelectMany(h => new[] { "-H", h }),
                server.Address + Page.Path,
            ])
        {
            RedirectStandardOutput = true,
        };
        var before = server.ProcessorSeconds();
        using var process = Started.Process(start);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var used = server.ProcessorSeconds() - before;
        if (process.ExitCode != 0
            || output.Contains("Non-2xx", StringComparison.Ordinal)
            || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{server.Name}: wrk ended with {process.ExitCode}:\n{output}");
        }

        return new(Number(Rate(), output), used * 1e6 / Number(Requests(), output), Milliseconds(output));
    }

    private static double Number(Regex pattern, string output) =>
        double.Parse(pattern.Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    private static double Milliseconds(string output)
    {
        var unit = Latency().Match(output).Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
        return Number(Latency(), output) * unit;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(\d+) requests in ")]
    private static partial Regex Requests();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Latency();
}

/// <summary>What one turn of one server gave.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Microseconds">Of the server's processor time, for each request.</param>
/// <param name="Slowest">Milliseconds that 99 of 100 requests stay under.</param>
public sealed record Run(double Rate, double Microseconds, double Slowest);
