using Blog.Benchmarks.Events;
using Blog.Core.Events;
using Blog.Web.Modules;
using Microsoft.AspNetCore.Hosting;

[assembly: HostingStartup(typeof(RecordingStartup))]

namespace Blog.Benchmarks.Events;

/// <summary>
/// Adds two handlers that record what they are told to a blog in a process of its own: this program, which then is the blog.
/// </summary>
public sealed class RecordingStartup : IHostingStartup
{
    private const string RecordKey = "BLOG_FIGURES_RECORD";

    /// <summary>The file in which handlers record, a line each event; null where this is no blog.</summary>
    public static string? Record => Environment.GetEnvironmentVariable(RecordKey);

    /// <summary>What a process started from now on is: the blog with these handlers.</summary>
    public static void Prepare(string record)
    {
        Environment.SetEnvironmentVariable(RecordKey, record);
        Environment.SetEnvironmentVariable(
            "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(RecordingStartup).Assembly.GetName().Name);
    }

    public static int Serve(string[] args) =>
        (int)typeof(ModuleList).Assembly.EntryPoint!.Invoke(null, [(string[])[.. args, "--applicationName=Blog.Web"]])!;

    public void Configure(IWebHostBuilder builder)
    {
        if (Record is not null)
        {
            builder.ConfigureServices(services => services.AddEventHandler<Steady>().AddEventHandler<Shaky>());
        }
    }
}

/// <summary>Records all that it is told.</summary>
internal sealed class Steady : ITextHandler
{
    public static string Key => "figures-steady";

    public static string Name => "Record events";

    public Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct) => RecordAsync(Key, events, ct);

    internal static Task RecordAsync(string handler, IEnumerable<TextEvent> events, CancellationToken ct) =>
        File.AppendAllLinesAsync(
            RecordingStartup.Record! + "." + handler, events.Select(e => $"{e.Id}\t{e.Text.Id}\t{e.Kind}\t{e.Title}"), ct);
}

/// <summary>Fails every other time, somewhere in the midst of what it is told.</summary>
internal sealed class Shaky : ITextHandler
{
    public static string Key => "figures-shaky";

    public static string Name => "Record events every other time";

#pragma warning disable CA5394 // Chance, not a secret.
    public async Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        var fails = Random.Shared.Next(2) == 0;
        await Steady.RecordAsync(Key, events.Take(fails ? Random.Shared.Next(events.Count) : events.Count), ct);
        if (fails)
        {
            throw new IOException("It is the turn to fail.");
        }
    }
#pragma warning restore CA5394
}
