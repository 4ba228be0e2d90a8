using System.Collections.Concurrent;
using System.Diagnostics;

namespace Blog.Benchmarks;

/// <summary>Starts processes, and sees to it that none of them outlives this one.</summary>
public static class Started
{
    private static readonly ConcurrentBag<Process> All = [];

    static Started() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

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
            }
            catch (InvalidOperationException)
            {
                // Ended, as it should be.
            }
        }
    }
}
