namespace Blog.Benchmarks;

/// <summary>Says on what a figure was measured, and how busy that was.</summary>
public static class Machine
{
    /// <summary>A figure of wall time means little above this load for each processor.</summary>
    private const double CalmLoad = 0.5;

    public static void Print()
    {
        var load = File.Exists("/proc/loadavg")
            ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)
            : 0;
        var calm = load <= CalmLoad * Environment.ProcessorCount ? "" : " (busy: read the processor times, not the seconds)";
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, load {load:0.0}{calm}");
    }

    /// <summary>An empty folder for one measurement, which removes it.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("blog-figures-").FullName;

    /// <summary>Copies a folder and all below it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
