using System.Runtime.InteropServices;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>
/// The system's own Chromium: where it is, and how it is started. Playwright brings its driver along; nothing is downloaded.
/// </summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program file, or null on a machine without one.</summary>
    public static string? File { get; } = Find();

    /// <summary>Why browser tests are skipped here; null where they run.</summary>
    public static string? Absent => File is null
        ? $"No Chromium on this machine: none of {string.Join(", ", Names)} is on the PATH. On Debian: apt-get install chromium."
        : null;

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = File,
        Headless = true,
        Args = [.. Arguments()],
    });

    private static IEnumerable<string> Arguments()
    {
        string[] quiet =
        [
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ];
        // Chromium's sandbox refuses to be started by root, which is who runs tests in a container.
        return IsRoot() ? quiet.Append("--no-sandbox") : quiet;
    }

    private static bool IsRoot() => !RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && Environment.IsPrivilegedProcess;

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(System.IO.File.Exists);
}
