using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Blog.Benchmarks;

/// <summary>The program in a process of its own, started as a self-hoster starts it, and what it has used so far.</summary>
public sealed class BlogProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private bool isDisposed;
    private readonly Stopwatch since = Stopwatch.StartNew();

    private BlogProgram(Process process, string address) => (this.process, Address) = (process, address);

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; }

    /// <summary>Seconds of wall time since the process was started.</summary>
    public double Seconds => since.Elapsed.TotalSeconds;

    /// <summary>Seconds of processor time, user and system, of all its threads.</summary>
    public double ProcessorSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Resident memory in megabytes (2^20 bytes), mapped files included.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The most resident memory in megabytes since its start or <see cref="ForgetPeak"/>; Linux alone says so.</summary>
    public double PeakMegabytes => double.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))[6..].Split(
            ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0],
        CultureInfo.InvariantCulture) / 1024;

    /// <summary>Lets the peak begin anew, at what is resident now (proc(5), clear_refs).</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");

    /// <summary>Serves a data folder on a free port, with the example content where the folder is empty.</summary>
    /// <param name="settings">Further settings, each <c>--Key=value</c>.</param>
    public static BlogProgram Serve(string program, string folder, params string[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        return new(Start(program, folder, ["--urls", address, "--Example:Content", "true", .. settings]), address);
    }

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>Seconds of wall time, of processor time, and the last line that it printed.</returns>
    public static async Task<(double Seconds, double Processor, string LastLine)> RunVerbAsync(
        string program, string folder, params string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(program, folder, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var processor = await WatchAsync(process);
        var seconds = watch.Elapsed.TotalSeconds;
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return process.ExitCode == 0
            ? (seconds, processor, lines.LastOrDefault() ?? "")
            : throw new InvalidOperationException(
                $"{string.Join(' ', args)} ended with {process.ExitCode}: {string.Join('\n', lines.TakeLast(5))}");
    }

    /// <summary>The Release build beside this one, or the one that was named.</summary>
    public static string Find(string[] args)
    {
        var top = new DirectoryInfo(AppContext.BaseDirectory);
        while (top is not null && !File.Exists(Path.Combine(top.FullName, "Blog.sln")))
        {
            top = top.Parent;
        }

        var path = args.Length > 0
            ? Path.GetFullPath(args[0])
            : Path.Combine(top?.FullName ?? "", "src/Blog.Web/bin/Release/net10.0/Blog.Web.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not there; run this with -c Release.");
    }

    /// <summary>A port of the loopback that nobody listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks until the page is there.</summary>
    public async Task FirstPageAsync()
    {
        using var client = new HttpClient { Timeout = Patience };
        for (; since.Elapsed < Patience; await Task.Delay(10))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The program ended with {process.ExitCode}.");
            }

            try
            {
                using var answer = await client.GetAsync(new Uri(Address));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null or System.Net.HttpStatusCode.ServiceUnavailable)
            {
                // Not listening yet, or being filled.
            }
        }

        throw new TimeoutException($"No page within {Patience}.");
    }

    /// <summary>Asks it to stop (SIGTERM) and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it at once (SIGKILL), unless it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // Linux forgets what a process has used as soon as it has ended, so it is asked until then.
    private static async Task<double> WatchAsync(Process process)
    {
        var ended = process.WaitForExitAsync();
        var used = 0.0;
        while (await Task.WhenAny(ended, Task.Delay(20)) != ended)
        {
            try
            {
                process.Refresh();
                used = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        await ended;
        return used;
    }

    private static Process Start(string program, string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. args]) { RedirectStandardOutput = true };
        start.Environment["Data__Folder"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var process = Started.Process(start);
        if (args is ["--urls", ..])
        {
            process.BeginOutputReadLine();
        }

        return process;
    }
}
