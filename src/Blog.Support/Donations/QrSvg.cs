using System.Globalization;
using System.Text;
using QRCoder;

namespace Blog.Support.Donations;

/// <summary>Draws QR codes as SVG, here and without anybody else (ISO/IEC 18004, error correction level M).</summary>
public static class QrSvg
{
    // The standard's quiet zone, in modules.
    private const int Quiet = 4;

    /// <summary>The picture as markup, dark on white in any theme, because scanners want that.</summary>
    /// <param name="text">At most 331 bytes make a code of version 13 or less.</param>
    /// <param name="label">What it is, for those who do not see it; plain text.</param>
    public static string Of(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(
            text, QRCodeGenerator.ECCLevel.M, forceUtf8: true, utf8BOM: false, EciMode(text));
        // The generator's own quiet zone is cut off: ours stands in the view box.
        var rows = code.ModuleMatrix;
        var zone = 4;
        var size = rows.Count - (2 * zone);
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size;)
            {
                var length = 0;
                while (x + length < size && rows[y + zone][x + zone + length])
                {
                    length++;
                }

                if (length > 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
                }

                x += Math.Max(length, 1);
            }
        }

        var box = size + (2 * Quiet);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\" "
                + $"xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-{Quiet} -{Quiet} {box} {box}\" "
                + $"shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-{Quiet}-{Quiet}h{box}v{box}h-{box}z\"/><path "
                + $"d=\"{path}\"/></svg>");
    }

    // Without a word the standard means Latin-1; all that is ASCII reads the same either way and needs no word.
    private static QRCodeGenerator.EciMode EciMode(string text) =>
        text.All(char.IsAscii) ? QRCodeGenerator.EciMode.Default : QRCodeGenerator.EciMode.Utf8;
}
