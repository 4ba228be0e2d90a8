using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Blog.Benchmarks;

/// <summary>Starts processes, and sees to it that neither they nor their folders outlive this one.</summary>
public static class Started
{
    private static readonly ConcurrentBag<Process> All = [];
    private static readonly ConcurrentBag<string> Folders = [];

    // Kept for as long as the program runs; since .NET 10 a signal raises no ProcessExit by itself.
    private static readonly PosixSignalRegistration[] Signals =
        [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, _ => Environment.Exit(1)))];

    static Started() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    /// <summary>A folder that is removed at the end, after all that may still write into it has ended.</summary>
    public static void RemoveAtEnd(string folder) => Folders.Add(folder);

    /// <summary>Starts one; whoever asked for it ends it.</summary>
    public static Process Process(ProcessStartInfo start)
    {
        var process = System.Diagnostics.Process.Start(start)!;
        All.Add(process);
        return process;
    }

    // For when this process is told to end in the middle of a measurement.
    private static void EndAll()
    {
        foreach (var process in All)
        {
            try
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
            catch (InvalidOperationException)
            {
                // Ended, as it should be.
            }
        }

        foreach (var folder in Folders.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
