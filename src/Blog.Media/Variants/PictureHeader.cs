using System.Buffers.Binary;
using NetVips;
using static System.FormattableString;

namespace Blog.Media.Variants;

/// <summary>What a picture's header claims, read and bounded before any pixel is decoded.</summary>
internal sealed record PictureHeader(int Width, int Height, int Frames, bool NeedsTransform = false, bool Interlaced = false)
{
    public bool Animated => Frames > 1;

    /// <summary>Of all frames together.</summary>
    public long Pixels => (long)Width * Height * Frames;

    /// <summary>Reads the header and refuses what would be too large to decode.</summary>
    /// <exception cref="PictureException">Unreadable, too many pixels or too many frames.</exception>
    public static PictureHeader ReadBounded(string path, PictureFormat format)
    {
        // libvips itself has no words for a PNG side beyond its own limit.
        if (format == PictureFormat.Png)
            Bound(ReadPngSize(path));
        try
        {
            var header = Read(path);
            Bound(header);
            return header;
        }
        catch (VipsException error)
        {
            throw new PictureException(PictureProcessor.Damaged, error);
        }
    }

    /// <summary>Reads the header of one of our own files, upright as stored.</summary>
    public static PictureHeader Read(string path)
    {
        using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
        var frames = Math.Max(1, Number(image, "n-pages"));
        var needsTransform = image.Contains("icc-profile-data") || image.Interpretation == Enums.Interpretation.Cmyk;
        var interlaced = frames == 1 && (Number(image, "interlaced") > 0 || Number(image, "jpeg-multiscan") > 0);
        return new PictureHeader(image.Width, image.Height, frames, needsTransform, interlaced);
    }

    private static int Number(Image image, string field) => image.Contains(field) ? (int)image.Get(field) : 0;

    /// <exception cref="PictureException">More frames than are decoded.</exception>
    public static void BoundFrames(int frames)
    {
        if (frames > PictureProcessor.MaxFrames)
            throw new PictureException(Invariant(
                $"The animation has {frames:N0} frames; the limit is {PictureProcessor.MaxFrames:N0}."));
    }

    private static void Bound(PictureHeader header)
    {
        BoundFrames(header.Frames);
        var most = header.Interlaced ? PictureProcessor.MaxInterlacedPixels : PictureProcessor.MaxPixels;
        if (header.Pixels > most)
            throw new PictureException(WordsFor(header, $"{most / 1_000_000} million pixels"));
        const int side = PictureProcessor.LongestSide;
        if (Math.Max(header.Width, header.Height) > side)
            throw new PictureException(Invariant(
                $"The image is {header.Width:N0} × {header.Height:N0} pixels; the limit is {side:N0} on each side."));
    }

    private static string WordsFor(PictureHeader header, string most)
    {
        var size = Invariant($"{header.Width:N0} × {header.Height:N0} pixels");
        if (header.Animated)
            return Invariant($"The animation has {header.Frames:N0} frames of {size}; the limit for all frames together is {most}.");
        return header.Interlaced
            ? $"The image has {size} and is progressive or interlaced; "
                + $"the limit for these is {most}. Please save it as non-progressive."
            : $"The image has {size}; the limit is {most}.";
    }

    // Width and height are the first two fields of IHDR, which is always the first chunk.
    private static PictureHeader ReadPngSize(string path)
    {
        Span<byte> head = stackalloc byte[24];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head[12..16].SequenceEqual("IHDR"u8))
            throw new PictureException(PictureProcessor.Damaged);
        return new PictureHeader(
            Side(BinaryPrimitives.ReadUInt32BigEndian(head[16..])), Side(BinaryPrimitives.ReadUInt32BigEndian(head[20..])), 1);
    }

    private static int Side(uint pixels) => pixels is > 0 and <= int.MaxValue
        ? (int)pixels
        : throw new PictureException(PictureProcessor.Damaged);
}
