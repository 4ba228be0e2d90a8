using Blog.Core.Data;
using Blog.Web.Data;
using Blog.Web.Operation;

namespace Blog.Web.Commands;

/// <summary>The program as a verb needs it: its services and its database, but no web server.</summary>
public sealed class CommandHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly bool mayMakeDatabase;

    private CommandHost(WebApplication app, bool mayMakeDatabase) => (this.app, this.mayMakeDatabase) = (app, mayMakeDatabase);

    /// <summary>The services of the whole program; the database may not be there yet.</summary>
    public IServiceProvider Services => app.Services;

    /// <param name="mayMakeDatabase">Whether the verb begins a blog where there is none; others say that there is none.</param>
    public static CommandHost Create(bool mayMakeDatabase = false)
    {
        var builder = Program.CreateBuilder([]);
        builder.Configuration[LogModule.QuietKey] = "true";
        builder.AddBlog();
        var app = builder.Build();
        app.UseOwnScripts();
        return new(app, mayMakeDatabase);
    }

    /// <summary>Brings the database to the newest schema, then works in a scope of its own.</summary>
    /// <returns>The exit code that the work returned.</returns>
    public async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct = default)
    {
        RequireBlog();
        await app.PrepareAsync();
        ExternalChangeWatcher.TellServer(Services.GetRequiredService<DataFolder>(), Services.GetRequiredService<ChangeFeed>());
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, ct);
    }

    // Started in the wrong folder, a verb would make an empty blog there and tell of that.
    private void RequireBlog()
    {
        var folder = Services.GetRequiredService<DataFolder>();
        if (!mayMakeDatabase && !Services.GetRequiredService<DatabaseOptions>().IsPostgres && !File.Exists(folder.Database)
            && !File.Exists(folder.Marker))
        {
            throw new StartupException(
                $"No blog found in {folder.Path}. Set the environment variable Data__Folder to your data folder.",
                ExitCodes.Database);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
