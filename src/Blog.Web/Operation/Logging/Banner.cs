using System.Data.Common;
using Blog.Core.Data;
using Blog.Web.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Operation;

/// <summary>Logs the start-up banner once the server listens: where to read, where to sign in, where its data lies.</summary>
public static class Banner
{
    public static async Task GreetAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Blog");
        var folder = app.Services.GetRequiredService<DataFolder>();
        var address = Address(app.Services.GetRequiredService<IServer>());
        var isFresh = await IsFreshAsync(app.Services);
        log.LogInformation("Read the blog:  {Address}/", address);
        if (!isFresh)
        {
            // A fresh blog has nobody to sign in; its invitation to set it up has a line of its own.
            log.LogInformation("Sign in at:     {Address}/admin", address);
        }

        log.LogInformation("Data folder:    {Folder} (logs in {Logs})", folder.Path, folder.Logs);
        foreach (var warning in app.Services.GetServices<IOwnerWarning>().Select(w => w.Now()).OfType<OwnerWarning>())
        {
            log.LogWarning("{Warning}", warning.ToString());
        }

        log.LogInformation("Environment:    {Environment}. Stop with Ctrl+C.", app.Environment.EnvironmentName);
    }

    private static string Address(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return (addresses.FirstOrDefault() ?? Listening.DefaultAddress)
            .TrimEnd('/')
            .Replace("[::]", "localhost")
            .Replace("0.0.0.0", "localhost");
    }

    private static async Task<bool> IsFreshAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            return !await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Users.AnyAsync();
        }
        catch (DbException)
        {
            // The blog serves already, and does not stop for the sake of a line in the log.
            return false;
        }
    }
}
