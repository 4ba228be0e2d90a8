using System.Runtime.InteropServices;

namespace Blog.Media.Variants;

/// <summary>
/// Gives memory that libvips has freed back to the machine: glibc keeps what was freed for the next who asks, and for pictures
/// that is hundreds of megabytes, for days.
/// </summary>
internal static class NativeMemory
{
    /// <summary>Costs some milliseconds; does nothing without glibc, as other C libraries give it back by themselves.</summary>
    public static void GiveBack()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = Trim(0);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // musl.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint pad);
}
