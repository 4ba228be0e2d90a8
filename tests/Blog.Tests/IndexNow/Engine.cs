using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.IndexNow;

/// <summary>A search engine of the test: a real server on a port of its own, which keeps what it is told.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly ConcurrentQueue<Told> posts = new();
    private readonly WebApplication server;

    private Engine(WebApplication server) => this.server = server;

    public IReadOnlyList<Told> Posts => [.. posts];

    /// <summary>The paths of all posts, in their order.</summary>
    public IReadOnlyList<string> Paths => [.. posts.SelectMany(p => p.Urls).Select(u => new Uri(u).AbsolutePath)];

    /// <summary>What it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public string Address =>
        server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/indexnow";

    public static async Task<Engine> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var engine = new Engine(builder.Build());
        engine.server.Run(engine.Hear);
        await engine.server.StartAsync();
        return engine;
    }

    public void Answers(int status, params (string Name, string Value)[] headers) => Answer = context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Hear(HttpContext context)
    {
        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        var root = document.RootElement;
        posts.Enqueue(new(
            context.Request.Method + " " + context.Request.Path, context.Request.ContentType ?? "",
            root.GetProperty("host").GetString()!, root.GetProperty("key").GetString()!,
            root.GetProperty("keyLocation").GetString()!,
            [.. root.GetProperty("urlList").EnumerateArray().Select(u => u.GetString()!)]));
        await Answer(context);
    }

    /// <summary>One post.</summary>
    internal sealed record Told(
        string Line, string ContentType, string Host, string Key, string KeyLocation, IReadOnlyList<string> Urls);
}
