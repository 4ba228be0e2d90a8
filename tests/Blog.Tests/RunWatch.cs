using System.Diagnostics;
using System.Globalization;

namespace Blog.Tests;

/// <summary>
/// Ends this test process when the command that runs it was killed. <c>dotnet test</c> starts a runner, which starts this
/// process; each would run on by itself if only the first were killed.
/// </summary>
internal static class RunWatch
{
    /// <summary>The environment variable in which a script that calls <c>dotnet test</c> names its own process.</summary>
    private const string Variable = "BLOG_TEST_RUNNER";

    public static void Begin()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var above = Runners().ToList();
        new Thread(() => Watch(above)) { IsBackground = true, Name = nameof(RunWatch) }.Start();
    }

    private static void Watch(List<(int Id, string Began)> above)
    {
        while (above.All(runner => BeganOf(runner.Id) == runner.Began))
        {
            Thread.Sleep(500);
        }

        Process.GetCurrentProcess().Kill();
    }

    private static IEnumerable<(int Id, string Began)> Runners()
    {
        for (var id = ParentOf(Environment.ProcessId); id > 1 && IsDotnet(id); id = ParentOf(id))
        {
            yield return (id, BeganOf(id));
        }

        if (int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var script))
        {
            yield return (script, BeganOf(script));
        }
    }

    private static bool IsDotnet(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/comm").Trim() is "dotnet" or "vstest.console" or "MSBuild";
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int ParentOf(int id) =>
        int.Parse(Stat(id, 4) is { Length: > 0 } parent ? parent : "0", CultureInfo.InvariantCulture);

    // A process number is used again; with the moment of its start it names one process.
    private static string BeganOf(int id) => Stat(id, 22);

    /// <summary>
    /// A field of /proc/ID/stat, counted from 1 as proc(5) does; empty when there is no such process, or it is dead.
    /// </summary>
    private static string Stat(int id, int field)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? "" : fields[field - 3];
        }
        catch (IOException)
        {
            return "";
        }
    }
}
