using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Blog.Benchmarks;

/// <summary>
/// How long a person waits from <c>dotnet Blog.Web.dll</c> to the first page, and how much memory the program holds
/// then. Needs <c>dotnet publish src/Blog.Web -c Release -o artifacts/publish</c>, and takes the best of five runs.
/// </summary>
public static class Startup
{
    private const int Runs = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var program = Path.GetFullPath("artifacts/publish/Blog.Web.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"{program} is not there. Run: dotnet publish src/Blog.Web -c Release -o artifacts/publish");
            return 1;
        }

        var folder = Path.GetFullPath(args.Length > 0 ? args[0] : "artifacts/startup-data");
        Console.WriteLine("The first run makes the data where there is none, and is not counted.");
        await MeasureAsync(program, folder);
        var figures = new List<(double Seconds, double Megabytes)>();
        for (var i = 0; i < Runs; i++)
        {
            figures.Add(await MeasureAsync(program, folder));
            Console.WriteLine($"  {figures[^1].Seconds:0.00} s to the first 200, {figures[^1].Megabytes:0} MB resident after it");
        }

        Console.WriteLine($"Best of {Runs}: {figures.Min(f => f.Seconds):0.00} s (under 2 is wanted), {figures.Min(f => f.Megabytes):0} MB (under 130)");
        return 0;
    }

    private static async Task<(double Seconds, double Megabytes)> MeasureAsync(string program, string folder)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Data__Folder"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await FirstPageAsync(address + "/", process);
            var seconds = watch.Elapsed.TotalSeconds;
            process.Refresh();
            return (seconds, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstPageAsync(string address, Process process)
    {
        using var client = new HttpClient { Timeout = Patience };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(10))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
            }

            try
            {
                using var answer = await client.GetAsync(address);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    await answer.Content.ReadAsByteArrayAsync();
                    return;
                }

                throw new InvalidOperationException($"The first answer was {answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"No page within {Patience}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
