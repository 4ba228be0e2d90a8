using Blog.Core.Data;
using Blog.Web.Data;
using Blog.Web.Operation;

namespace Blog.Web.Commands;

/// <summary>The program as a verb needs it: its services and its database, but no web server.</summary>
public sealed class CommandHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private CommandHost(WebApplication app) => this.app = app;

    /// <summary>The services of the whole program; the database may not be there yet.</summary>
    public IServiceProvider Services => app.Services;

    public static CommandHost Create()
    {
        var builder = Program.CreateBuilder([]);
        builder.Configuration[LogModule.QuietKey] = "true";
        builder.AddBlog();
        var app = builder.Build();
        app.UseOwnScripts();
        return new(app);
    }

    /// <summary>Brings the database to the newest schema, then works in a scope of its own.</summary>
    /// <returns>The exit code that the work returned.</returns>
    public async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct = default)
    {
        await app.PrepareAsync();
        ExternalChangeWatcher.TellServer(Services.GetRequiredService<DataFolder>(), Services.GetRequiredService<ChangeFeed>());
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, ct);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
