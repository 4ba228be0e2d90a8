using Blog.Core.Jobs;
using Blog.Web;
using Blog.Web.Commands;
using Blog.Web.Data.Start;
using Blog.Web.Operation;

if (Program.IsProcess)
{
    PosixFiles.KeepNewFilesPrivate();
}

try
{
    return CommandLine.IsVerb(args) ? await CommandLine.RunAsync(args) : await ServeAsync(args);
}
catch (StartupException stop)
{
    await Console.Error.WriteLineAsync(stop.Message);
    return stop.ExitCode;
}

static async Task<int> ServeAsync(string[] args)
{
    CommandLine.RequireSettings(args);
    var builder = Program.CreateBuilder(args);
    builder.AddBlog();
    var app = builder.Build();
    try
    {
        return await ServeUntilStoppedAsync(app);
    }
    finally
    {
        await EndAsync(app);
    }
}

static async Task<int> ServeUntilStoppedAsync(WebApplication app)
{
    app.UseBlog();
    await app.PrepareAsync();
    FolderStart.RequireTemporary();
    await app.Services.GetRequiredService<ServingLock>().TakeAsync();
    if (await app.WantsExampleAsync())
    {
        // It takes some seconds, and whoever looks meanwhile is told so.
        await app.ListenAsync();
        await app.FillExampleAsync();
    }

    await app.WelcomeOwnerAsync();
    GiveMemoryBack();
    app.Services.GetRequiredService<Opening>().Open();
    await app.ListenAsync();
    await app.GreetAsync();
    await app.WaitForShutdownAsync();
    return 0;
}

// A full disk must not make a clean stop end in a crash: by now only the log has anything left to write.
static async Task EndAsync(WebApplication app)
{
    try
    {
        await app.DisposeAsync();
    }
    catch (IOException e)
    {
        await Console.Error.WriteLineAsync($"The end of the log could not be written: {e.Message}");
    }
}

// What starting needed, and filling a fresh blog, is not needed again: its memory goes back to the machine.
static void GiveMemoryBack()
{
    if (Program.IsProcess)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}

/// <summary>The entry point: serves the blog, or runs the verb that it is given.</summary>
public partial class Program
{
    // Not where the process belongs to somebody else, such as a test run with a hundred blogs in it.
    internal static bool IsProcess => System.Reflection.Assembly.GetEntryAssembly() == typeof(Program).Assembly;

    // The settings file is linked into the program's folder, not into the folder it is started from.
    internal static WebApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            // Settings are read once, so nothing watches the files.
            return WebApplication.CreateBuilder(new WebApplicationOptions
            {
                Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
                ContentRootPath = AppContext.BaseDirectory,
            });
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new StartupException(
                $"Configuration: {e.Message} {e.InnerException?.Message}".ReplaceLineEndings(" "), ExitCodes.BadConfiguration);
        }
    }
}
