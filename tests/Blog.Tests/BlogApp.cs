using System.Net;
using AngleSharp.Html.Parser;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests;

/// <summary>The whole program on a real SQLite file in a folder of its own, asked over HTTP.</summary>
public class BlogApp : WebApplicationFactory<Program>
{
    /// <summary>The time at which every test begins, unless it says otherwise.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string> settings = [];
    private Action<IServiceCollection> more = _ => { };
    private string? postgres;

    /// <summary>The data folder; deleted at the end, unless the test brought its own.</summary>
    public string Folder { get; init; } = Directory.CreateTempSubdirectory("blog-test-").FullName;

    /// <summary>The program's clock; it stands still until a test moves it.</summary>
    public FakeTimeProvider Clock { get; init; } = new(Start);

    /// <summary>Keeps the data folder after the test, so that a second program can start on it.</summary>
    public bool KeepFolder { get; init; }

    /// <summary>Leaves it to the program to make and migrate its database; without it, a migrated empty one is waiting.</summary>
    public bool MakesItsDatabase { get; init; }

    /// <summary>Asks nothing before the program has filled its blog; without it, a test sees what is said meanwhile.</summary>
    public bool WaitsUntilOpen { get; init; } = true;

    /// <summary>Sets a configuration key before the program starts.</summary>
    public BlogApp With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    /// <summary>Adds what a module of the test's own would add.</summary>
    public BlogApp With(Action<IServiceCollection> services)
    {
        more += services;
        return this;
    }

    /// <summary>Puts the program on a throw-away PostgreSQL database, or leaves it on its SQLite file.</summary>
    public BlogApp On(Database database)
    {
        if (database == Database.Postgres)
        {
            postgres = MakesItsDatabase ? TestPostgres.NewDatabase() : TestPostgres.NewMigratedDatabase();
            With("Database:Provider", "Postgres").With("Database:ConnectionString", postgres);
        }

        return this;
    }

    /// <summary>Puts the program on a throw-away PostgreSQL database.</summary>
    public BlogApp OnPostgres() => On(Database.Postgres);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Starts.Add("in the test process");
        if (postgres is null && !MakesItsDatabase)
        {
            MigratedFile.CopyTo(Folder);
        }

        builder.UseEnvironment("Testing");
        builder.UseSetting("Data:Folder", Folder);
        builder.UseSetting("Log:Format", "none");
        // A test that is not about it does not pay for it.
        builder.UseSetting("Cache:WarmUp", "0");
        builder.UseSetting("Jobs:StartSeconds", "0");
        builder.UseSetting("Share:Pictures", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(more);
        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            // A password's cost protects people, not tests.
            .Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000));
    }

    /// <summary>A visitor without any cookie who follows no redirect by himself.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("http://localhost"),
        HandleCookies = true,
    }));

    /// <summary>
    /// Moves the clock without what would have happened meanwhile: half a year is a quarter of a million rounds of all timers.
    /// </summary>
    public void Later(TimeSpan span) => Clock.AdjustTime(Clock.GetUtcNow() + span);

    /// <summary>Works on the database as the program does, in a scope of its own.</summary>
    public async Task<T> Db<T>(Func<BlogDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BlogDbContext>());
    }

    // The program listens before it has filled a fresh blog, and tests ask for its pages at once.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        if (WaitsUntilOpen)
        {
            host.Services.GetRequiredService<Opening>().Opened.Wait(TimeSpan.FromMinutes(1));
        }

        return host;
    }

    /// <summary>The lines of the log's files so far.</summary>
    public List<string> LogLines()
    {
        _ = Services;
        var logs = Path.Combine(Folder, "logs");
        // The first line, which makes the folder, may still be on its way.
        return [.. (Directory.Exists(logs) ? Directory.EnumerateFiles(logs) : []).SelectMany(Read)];

        static string[] Read(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Interlocked.Exchange(ref postgres, null) is { } database)
        {
            TestPostgres.Drop(database);
        }

        if (disposing && !KeepFolder && Directory.Exists(Folder))
        {
            Delete(Folder);
        }
    }

    // A short test can end while the program's start still writes its last line.
    private static void Delete(string folder)
    {
        for (var tries = 50; ; tries--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries > 0)
            {
                Thread.Sleep(20);
            }
        }
    }
}
