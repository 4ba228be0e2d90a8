using System.Runtime.CompilerServices;

namespace Blog.Tests;

/// <summary>The one temporary folder in which this test run makes all others, so that nothing of it stays behind.</summary>
public static class RunFolder
{
    // Less than this, and a run could fill the memory that it is in.
    private const long Room = 4L << 30;

    private const string Memory = "/dev/shm";

    public static string Path { get; } = Make();

    // All that asks for the temporary folder from now on, in this process and those that it starts, gets this one.
#pragma warning disable CA2255 // A test project has no other place that comes before its tests.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // Tests also start programs as other users.
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Environment.SetEnvironmentVariable("TMPDIR", Path);
        Leash.Begin();
        RunWatch.Begin();
    }

    // Files in memory are files all the same, and nobody waits for a disk that thousands of databases are written to.
    private static string Make()
    {
        if (Environment.GetEnvironmentVariable("TMPDIR") is { Length: > 0 } || !OperatingSystem.IsLinux() || !HasRoom())
        {
            return Directory.CreateTempSubdirectory("blog-tests-").FullName;
        }

        return Directory.CreateDirectory(System.IO.Path.Combine(Memory, $"blog-tests-{Guid.NewGuid():N}"[..24])).FullName;
    }

    private static bool HasRoom()
    {
        try
        {
            return Directory.Exists(Memory) && new DriveInfo(Memory) is { DriveFormat: "tmpfs", AvailableFreeSpace: > Room };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
