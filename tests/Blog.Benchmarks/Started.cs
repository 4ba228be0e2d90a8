using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Blog.Benchmarks;

/// <summary>
/// Starts processes, and ends them when this one is told to end: what waits for them then fails, and tidies up behind itself.
/// </summary>
public static class Started
{
    private static readonly ConcurrentBag<Process> All = [];

    // Kept for as long as this program runs.
    private static readonly PosixSignalRegistration[] Signals =
        [.. new[]
        {
            PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP,
        }.Select(signal => PosixSignalRegistration.Create(signal, End))];

    /// <summary>Whether this process was told to end; any failure after that is but the consequence.</summary>
    public static bool IsEnding { get; private set; }

    /// <summary>Starts one; whoever asked for it ends it.</summary>
    /// <exception cref="OperationCanceledException">This process was told to end.</exception>
    public static Process Process(ProcessStartInfo start)
    {
        if (IsEnding || Signals.Length == 0)
        {
            throw new OperationCanceledException();
        }

        var process = System.Diagnostics.Process.Start(start)!;
        All.Add(process);
        return process;
    }

    private static void End(PosixSignalContext signal)
    {
        (signal.Cancel, IsEnding) = (true, true);
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
