using System.Collections.Concurrent;
using System.Diagnostics;

namespace Blog.Tests;

/// <summary>The program as somebody starts it from a shell: what it prints, and how it ends.</summary>
public sealed class BlogProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BlogProcess(Process process) => this.process = process;

    public IReadOnlyList<string> Errors => [.. errors.Where(l => l.Length > 0)];

    public string Output => string.Join('\n', output);

    public int ExitCode => process.ExitCode;

    /// <summary>Starts the program on a data folder, on a free port.</summary>
    public static BlogProcess Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Blog.Web.dll"));
        Array.ForEach(args, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["Data__Folder"] = folder;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var blog = new BlogProcess(new Process { StartInfo = start });
        blog.process.OutputDataReceived += (_, line) => blog.Hear(line.Data);
        blog.process.ErrorDataReceived += (_, line) => blog.errors.Enqueue(line.Data ?? "");
        blog.process.Start();
        blog.process.BeginOutputReadLine();
        blog.process.BeginErrorReadLine();
        return blog;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<BlogProcess> Run(string folder, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        var blog = Start(folder, environment, args);
        await blog.Ended();
        return blog;
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

        process.Dispose();
    }

    private async Task Ended()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
    }

    private void Hear(string? line)
    {
        output.Enqueue(line ?? "");
        if (line?.Split("Read the blog:", 2) is [_, var rest])
        {
            address.TrySetResult(rest.Trim().TrimEnd('/'));
        }
    }
}
