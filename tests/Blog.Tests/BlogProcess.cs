using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace Blog.Tests;

/// <summary>The program as somebody starts it from a shell: what it prints, and how it ends.</summary>
public sealed class BlogProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Channel<string> heard = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BlogProcess(Process process) => this.process = process;

    public IReadOnlyList<string> Errors => [.. errors.Where(l => l.Length > 0)];

    public string Output => string.Join('\n', output);

    public int ExitCode => process.ExitCode;

    /// <summary>Starts the program on a data folder, on a free port.</summary>
    public static BlogProcess Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] args) =>
        Start(["dotnet"], folder, environment, args);

    /// <summary>Starts it without root's right to write everywhere, when the tests themselves have that.</summary>
    public static BlogProcess StartUnprivileged(string folder, params string[] args) =>
        Start(
            Environment.IsPrivilegedProcess
                ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet"]
                : ["dotnet"],
            folder,
            // That of this run is root's.
            new Dictionary<string, string> { ["ASPNETCORE_TEMP"] = "/tmp" },
            args);

    private static BlogProcess Start(
        string[] launcher, string folder, IReadOnlyDictionary<string, string>? environment, string[] args)
    {
        var start = new ProcessStartInfo(
            launcher[0],
            launcher[1..])
        { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Blog.Web.dll"));
        Array.ForEach(args, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["Data__Folder"] = folder;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        // It lives for seconds: what pays off in hours is not waited for.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var blog = new BlogProcess(new Process { StartInfo = start });
        blog.process.OutputDataReceived += (_, line) => blog.Hear(line.Data);
        blog.process.ErrorDataReceived += (_, line) => blog.errors.Enqueue(line.Data ?? "");
        Starts.Add("in a process of its own");
        blog.process.Start();
        Leash.Hold(blog.process);
        blog.process.BeginOutputReadLine();
        blog.process.BeginErrorReadLine();
        return blog;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<BlogProcess> Run(
        string folder, IReadOnlyDictionary<string, string>? environment, params string[] args) =>
        await Start(folder, environment, args).Ended();

    /// <summary>Waits for the first line, not yet waited for, that holds the words.</summary>
    public async Task<string> Says(string words)
    {
        using var limit = new CancellationTokenSource(Patience);
        await foreach (var line in heard.Reader.ReadAllAsync(limit.Token))
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It never said '{words}': {Output}");
    }

    /// <summary>The address that the program says it serves.</summary>
    public async Task<string> Address()
    {
        var ended = Ended();
        return await Task.WhenAny(address.Task, ended) == ended
            ? throw new InvalidOperationException($"It ended with {ExitCode}: {Output} {string.Join('\n', Errors)}")
            : await address.Task;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Leash.Free(process);
        process.Dispose();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<BlogProcess> Ended()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return this;
    }

    private void Hear(string? line)
    {
        output.Enqueue(line ?? "");
        heard.Writer.TryWrite(line ?? "");
        if (line?.StartsWith('{') == true)
        {
            HearJson(line);
        }
        else if (line?.Split("Read the blog:", 2) is [_, var rest])
        {
            address.TrySetResult(rest.Trim().TrimEnd('/'));
        }
    }

    private void HearJson(string line)
    {
        using var log = JsonDocument.Parse(line);
        if (log.RootElement.GetProperty("@mt").GetString()!.StartsWith("Read the blog:", StringComparison.Ordinal))
        {
            address.TrySetResult(log.RootElement.GetProperty("Address").GetString()!);
        }
    }
}
