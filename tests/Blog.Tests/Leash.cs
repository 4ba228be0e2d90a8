using System.Diagnostics;

namespace Blog.Tests;

/// <summary>
/// Ends what the tests have started when the test run is gone, however it ended: a shell of a few lines reads from this
/// process until there is nobody left to read from, then kills what it was told of and deletes the run's folder.
/// </summary>
/// <remarks>Who is killed by <c>kill -9</c> does nothing any more, so a shell does it. Windows does without.</remarks>
public static class Leash
{
    // Ctrl+C reaches the whole group of processes; the shell must outlive the others.
    private const string Script = """
        trap '' INT TERM HUP QUIT
        exec >/dev/null 2>&1
        killed=' '; quit=' '
        while read -r what it; do
          case $what in
            kill) killed="$killed$it ";;
            quit) quit="$quit$it ";;
            free) case $killed in *" $it "*) killed="${killed%% $it *} ${killed#* $it }";; esac;;
          esac
        done
        # Who has ended is still there, as a zombie, until somebody has asked how he ended.
        runs() { kill -0 "$1" && ! grep -q ') Z ' "/proc/$1/stat"; }
        for it in $killed; do kill -KILL "$it"; done
        for it in $quit; do kill -QUIT "$it"; done
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          for it in $quit; do if runs "$it"; then sleep 0.2; fi; done
        done
        for it in $quit; do if runs "$it"; then kill -KILL "$it"; fi; done
        rm -rf "$1"
        """;

    private static readonly Lock Gate = new();
    private static StreamWriter? shell;

    /// <summary>Ties the run's folder, and what is told from now on, to this process.</summary>
    internal static void Begin()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "leash", RunFolder.Path]) { RedirectStandardInput = true };
        shell = Process.Start(start)!.StandardInput;
        shell.AutoFlush = true;
    }

    /// <summary>Has a program killed at the end of the run, if it still runs then.</summary>
    public static void Hold(Process process) => Tell($"kill {process.Id}");

    /// <summary>Has a server asked to end at once at the end of the run; it has programs of its own to end.</summary>
    public static void HoldServer(int id) => Tell($"quit {id}");

    /// <summary>Lets go of a program that has ended, whose number may soon be another's.</summary>
    public static void Free(Process process) => Tell($"free {process.Id}");

    private static void Tell(string line)
    {
        lock (Gate)
        {
            shell?.WriteLine(line);
        }
    }
}
