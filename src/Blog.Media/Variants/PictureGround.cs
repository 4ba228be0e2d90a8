using System.Globalization;
using NetVips;

namespace Blog.Media.Variants;

/// <summary>
/// What a picture needs behind it: the colour of its sides, so that a band it does not fill looks like its own; or, where it is
/// transparent, a light or a dark ground on which its lines are seen.
/// </summary>
public static class PictureGround
{
    /// <summary>Transparent, with dark lines: needs light behind it.</summary>
    public const string Light = "light";

    /// <summary>Transparent, with light lines: needs dark behind it.</summary>
    public const string Dark = "dark";

    internal const int MaxLength = 6;

    // The picture is looked at in so many squares each way.
    private const int Squares = 16;

    /// <summary>The class that a picture's element needs; null for none.</summary>
    public static string? ClassOf(string ground) => ground is Light or Dark ? $"on-{ground}" : null;

    /// <summary>The colour of a ground as CSS writes it; null where it has none.</summary>
    public static string? ColourOf(string ground) =>
        ground.Length == MaxLength && ground.All(char.IsAsciiHexDigitLower) ? $"#{ground}" : null;

    /// <summary>
    /// Six hexadecimal digits (the median colour of an opaque picture's left and right side), <see cref="Light"/>,
    /// <see cref="Dark"/>, or nothing for a transparent one that is seen on both.
    /// </summary>
    internal static string Of(string path)
    {
        using var small = Image.Thumbnail(path, Squares, height: Squares, size: Enums.Size.Force);
        using var colours = small.Colourspace(Enums.Interpretation.Srgb);
        var pixels = colours.WriteToMemory<byte>();
        var bands = colours.Bands;
        return colours.HasAlpha() && Enumerable.Range(0, pixels.Length / bands).Any(p => pixels[(p * bands) + 3] < 250)
            ? Lines(pixels)
            : Sides(pixels, bands);
    }

    // Relative luminance of what is drawn, each square by how much of it is opaque.
    private static string Lines(byte[] pixels)
    {
        double light = 0, drawn = 0;
        for (var at = 0; at < pixels.Length; at += 4)
        {
            light += ((0.299 * pixels[at]) + (0.587 * pixels[at + 1]) + (0.114 * pixels[at + 2])) * pixels[at + 3];
            drawn += pixels[at + 3];
        }

        return (drawn == 0 ? 128 : light / drawn) switch { < 110 => Light, > 190 => Dark, _ => "" };
    }

    private static string Sides(byte[] pixels, int bands)
    {
        var sides = Enumerable.Range(0, Squares * Squares).Where(p => p % Squares is 0 or Squares - 1).ToList();
        return string.Concat(Enumerable.Range(0, 3).Select(band =>
            sides.Select(p => pixels[(p * bands) + band]).Order().ElementAt(Squares)
                .ToString("x2", CultureInfo.InvariantCulture)));
    }
}
