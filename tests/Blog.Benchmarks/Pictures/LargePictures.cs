using NetVips;

namespace Blog.Benchmarks.Pictures;

/// <summary>The uploads of the verb "pictures": one that is a bomb, and one of each kind that is as large as is taken.</summary>
internal static class LargePictures
{
    private const int Wide = 8750;
    private const int High = 5600;

    // Of 16 bits a channel, few colours, and so a small file that needs as much memory as any.
    private static readonly double[] Deep = [257, 170, 90, 128];

    /// <summary>Each by name, made when it is its turn.</summary>
    public static IReadOnlyList<(string Name, Func<byte[]> Make)> All { get; } =
    [
        ("bomb: PNG, ten texts of 47 MB", () => TextBomb.Png(texts: 10, megabytes: 47)),
        ("JPEG, 49 megapixels", () => Encode(Photo(Wide, High), ".jpg[Q=60]")),
        ("PNG, 49 megapixels", () => Encode(Plain(Wide, High), ".png[compression=1]")),
        ("PNG, 49 megapixels, 16 bits, alpha", () => Encode(DeepOf(Wide, High), ".png[compression=6,filter=up,bitdepth=16]")),
        ("WebP, 49 megapixels", () => Encode(Plain(Wide, High), ".webp[effort=0]")),
        ("WebP, 49 megapixels, lossless, alpha", () =>
            Encode(Plain(Wide, High).Bandjoin(128), ".webp[effort=0,lossless]")),
        ("JPEG, 24 megapixels, progressive, CMYK", () =>
            Encode(Photo(6000, 4100).IccTransform("cmyk", inputProfile: "srgb"), ".jpg[Q=60,interlace]")),
        ("PNG, 24 megapixels, interlaced, 16 bits, alpha", () =>
            Encode(DeepOf(6000, 4100), ".png[compression=6,filter=up,interlace,bitdepth=16]")),
        ("GIF, 24 frames of 2 megapixels", () => Animation(".gif[effort=1]", 1600, 1250, 24)),
        ("WebP, 24 frames of 2 megapixels", () => Animation(".webp[effort=0]", 1600, 1250, 24)),
        ("GIF, 2 frames of 24 megapixels", () => Animation(".gif[effort=1]", 6000, 4100, 2)),
        ("WebP, 2 frames of 24 megapixels", () => Animation(".webp[effort=0]", 6000, 4100, 2)),
    ];

    private static byte[] Encode(Image image, string format)
    {
        using (image)
        {
            return image.WriteToBuffer(format);
        }
    }

    // Grain and shades, as cameras make them.
    private static Image Photo(int width, int height) =>
        ((Image.Gaussnoise(width, height, mean: 0, sigma: 6) + Shades(width, height)) + new double[] { 0, 20, 40 })
            .Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    private static Image Plain(int width, int height) => (Shades(width, height) + new double[] { 0, 20, 40 })
        .Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    private static Image DeepOf(int width, int height) => (Shades(width, height) * Deep)
        .Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);

    private static Image Shades(int width, int height) => Image.Xyz(width, height)[0] * (200.0 / width);

    private static byte[] Animation(string format, int width, int height, int frames)
    {
        var all = Enumerable.Range(0, frames).Select(frame => Plain(width, height) * (1 - (0.5 * frame / frames))).ToArray();
        using var strip = Image.Arrayjoin(all, across: 1)
            .Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return Encode(strip.Mutate(image => image.Set(GValue.GIntType, "page-height", height)), format);
    }
}
