using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Ads.Slots;

/// <summary>A slot's size as people type it, and the sizes that most ads come in.</summary>
public static partial class SlotSize
{
    /// <summary>The fewest pixels of a side.</summary>
    public const int Least = 30;

    /// <summary>The fixed sizes of the IAB's New Ad Portfolio and its forerunners that are still common.</summary>
    public static IReadOnlyList<(int Width, int Height, string Name)> Usual { get; } =
    [
        (728, 90, "Leaderboard"), (970, 250, "Billboard"), (970, 90, "Large leaderboard"), (300, 250, "Medium rectangle"),
        (336, 280, "Large rectangle"),
        (300, 600, "Half page"), (160, 600, "Skyscraper"), (320, 100, "Large mobile banner"), (320, 50, "Mobile banner"),
        (468, 60, "Banner"), (250, 250, "Square"),
    ];

    public static string Show(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{width} × {height}");

    /// <summary>
    /// Reads two whole numbers of pixels with a sign of multiplication
    /// between; null for anything else and for sides out of bounds.
    /// </summary>
    public static (int Width, int Height)? Read(string? typed)
    {
        if (Typed().Match((typed ?? "").Trim()) is not { Success: true } match)
        {
            return null;
        }

        var (width, height) = (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(
            match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return width is >= Least and <= AdSlot.MaxSide && height is >= Least and <= AdSlot.MaxSide ? (width, height) : null;
    }

    [GeneratedRegex(@"^([0-9]{1,5})\s*[x×X*]\s*([0-9]{1,5})$")]
    private static partial Regex Typed();
}
