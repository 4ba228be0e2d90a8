using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Web.Themes;

/// <summary>A colour in sRGB, and how well it can be told from another.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
public readonly partial record struct Colour(double R, double G, double B)
{
    /// <summary>What text must have against its ground (WCAG 2.2, 1.4.3, level AA).</summary>
    public const double TextContrast = 4.5;

    public static Colour Black => default;

    public static Colour White => new(255, 255, 255);

    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; null for anything else.</summary>
    public static Colour? Parse(string? text)
    {
        if (text is null || !Hex().IsMatch(text))
        {
            return null;
        }

        var digits = text.Length == 4 ? string.Concat(text[1..].Select(c => $"{c}{c}")) : text[1..];
        return new(Part(digits, 0), Part(digits, 2), Part(digits, 4));
    }

    /// <summary>Relative luminance, 0 for black to 1 for white (WCAG 2.2, definition of relative luminance).</summary>
    public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio).</summary>
    public double ContrastWith(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>The mix of two colours in sRGB (CSS Color 5, color-mix).</summary>
    /// <param name="other">The colour to mix in.</param>
    /// <param name="share">Its share, 0 to 1.</param>
    public Colour Mix(Colour other, double share) =>
        new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}");

    private static int Byte(double part) => (int)Math.Round(part);

    private static double Part(string digits, int at) =>
        int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static double Linear(double part) =>
        part / 255 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"\A#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\z")]
    private static partial Regex Hex();
}
