using System.Diagnostics;

namespace Blog.Tests.Support.Donations;

/// <summary>Reads QR codes with zbarimg, which knows nothing of what drew them.</summary>
internal static class Zbar
{
    /// <summary>Why tests that need it are skipped here; null where they run.</summary>
    public static string? Absent { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "zbarimg")))
        ? null : "No zbarimg on this machine. On Debian: apt-get install zbar-tools.";

    /// <summary>What the one code in a picture says.</summary>
    public static string Read(byte[] png)
    {
        var file = Path.Combine(Path.GetTempPath(), $"blog-qr-{Guid.NewGuid():N}.png");
        File.WriteAllBytes(file, png);
        try
        {
            var start = new ProcessStartInfo("zbarimg", ["--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", file])
            {
                RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var zbar = Process.Start(start)!;
            var said = zbar.StandardOutput.ReadToEnd();
            zbar.WaitForExit();
            // It ends what it read with a line break of its own.
            return said.EndsWith('\n') ? said[..^1] : said;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>A theory that needs zbarimg; skips visibly where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ZbarTheoryAttribute : TheoryAttribute
{
    public ZbarTheoryAttribute() => Skip = Zbar.Absent;
}
