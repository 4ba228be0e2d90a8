using System.Runtime.InteropServices;
using System.Text;

namespace Blog.Web.Data.Start;

/// <summary>What Linux and macOS know of files and .NET does not ask them; on Windows it says yes and does nothing.</summary>
public static class PosixFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const int ReadAndWrite = 4 | 2;

    /// <summary>From now on what this process makes is for its user alone (umask 077), whichever library makes it.</summary>
    public static void KeepNewFilesPrivate()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask((uint)Others);
        }
    }

    /// <summary>Whether this process may read and write a file.</summary>
    /// <remarks>It is not opened for that: closing it would free the locks that SQLite holds on it.</remarks>
    public static bool MayUse(string path) =>
        OperatingSystem.IsWindows() || Access(Encoding.UTF8.GetBytes(path + '\0'), ReadAndWrite) == 0;

    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);

    [DllImport("libc", EntryPoint = "access"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access(byte[] path, int mode);
}
