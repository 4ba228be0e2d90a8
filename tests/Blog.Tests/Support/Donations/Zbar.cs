using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NetVips;

namespace Blog.Tests.Support.Donations;

/// <summary>Reads QR codes with zbarimg, which knows nothing of what drew them.</summary>
internal static partial class Zbar
{
    /// <summary>Why tests that need it are skipped here; null where they run.</summary>
    public static string? Absent { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(p => File.Exists(Path.Combine(p, "zbarimg")))
        ? null : "No zbarimg on this machine. On Debian: apt-get install zbar-tools.";

    // Pixels of a module, as a phone's camera might see it.
    private const int Scale = 8;

    /// <summary>
    /// What a code drawn in SVG says: the rows of its path are painted here, because the program forbids its process to load SVG.
    /// </summary>
    public static string ReadSvg(string svg)
    {
        var box = Box().Match(svg);
        var (quiet, size) = (Number(box, 1), Number(box, 2));
        var pixels = Enumerable.Repeat((byte)255, size * size).ToArray();
        foreach (Match row in Row().Matches(svg))
        {
            var (x, y, length) = (Number(row, 1), Number(row, 2), Number(row, 3));
            pixels.AsSpan(((y + quiet) * size) + x + quiet, length).Clear();
        }

        using var modules = Image.NewFromMemory(pixels, size, size, 1, Enums.BandFormat.Uchar);
        using var picture = modules.Zoom(Scale, Scale);
        return Read(picture.PngsaveBuffer());
    }

    /// <summary>What the one code in a picture says.</summary>
    public static string Read(byte[] png)
    {
        var file = Path.Combine(Path.GetTempPath(), $"blog-qr-{Guid.NewGuid():N}.png");
        File.WriteAllBytes(file, png);
        try
        {
            var start = new ProcessStartInfo("zbarimg", ["--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", file])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
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

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"viewBox=""-(\d+) -\d+ (\d+) \2""")]
    private static partial Regex Box();

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\3z")]
    private static partial Regex Row();
}

/// <summary>A theory that needs zbarimg; skips visibly where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ZbarTheoryAttribute : TheoryAttribute
{
    public ZbarTheoryAttribute() => Skip = Zbar.Absent;
}
