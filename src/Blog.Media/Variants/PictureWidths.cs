using System.Globalization;

namespace Blog.Media.Variants;

/// <summary>Decides which WebP widths a picture gets, so that phones fetch no more than they show.</summary>
internal static class PictureWidths
{
    private static readonly int[] Steps = [400, 800, 1200, 1600];

    /// <summary>Pixel widths, ascending: the steps below the picture's own width, and its own width up to 2000.</summary>
    /// <remarks>An animation gets one, of 800 at most: each further width would encode every frame again.</remarks>
    public static IReadOnlyList<int> Of(int width, bool animated)
    {
        if (animated)
            return [Math.Min(width, 800)];
        var most = Math.Min(width, 2000);
        return [.. Steps.Where(step => step < most), most];
    }

    /// <summary>Reads widths as a row keeps them: "400,800".</summary>
    public static IEnumerable<int> Read(string widths) =>
        widths.Split(',').Select(width => int.Parse(width, CultureInfo.InvariantCulture));
}
