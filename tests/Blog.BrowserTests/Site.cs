using System.Net;
using Blog.Core.Jobs;
using Blog.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Blog.BrowserTests;

/// <summary>
/// The whole program on its real server, a free port and a data folder of its own; only its clock is the test's.
/// </summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("blog-browser-").FullName;
    private readonly bool hasOwner;
    private readonly bool hasExample;

    /// <param name="hasOwner">Whether somebody can sign in already, or the blog waits to be set up.</param>
    /// <param name="hasExample">Whether the blog fills itself with the example.</param>
    public Site(bool hasOwner, bool hasExample = false)
    {
        (this.hasOwner, this.hasExample) = (hasOwner, hasExample);
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        Address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');
    }

    /// <summary>The program's clock, begun at the real time; it stands still until a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>Where a browser finds it, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>What the program told whoever started it.</summary>
    public string Log()
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "logs")))
        {
            // The program still writes into it.
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Starts.Add("for the browser");
        MigratedFile.CopyTo(folder);
        builder.UseEnvironment("Testing");
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Log:Format", "none");
        builder.UseSetting("Blog:SignIn:AttemptsPerMinute", "1000");
        builder.UseSetting("Example:Content", hasExample ? "true" : "false");
        if (hasOwner)
        {
            builder.UseSetting("Blog:Owner:Name", Author.Name);
            builder.UseSetting("Blog:Owner:Email", Author.Email);
            builder.UseSetting("Blog:Owner:Password", Author.Password);
        }

        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            // A password's cost protects people, not tests.
            .Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000));
    }

    // The program listens before it has filled a fresh blog, and tests ask for its pages at once.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<Opening>().Opened.Wait(TimeSpan.FromMinutes(1));
        return host;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
