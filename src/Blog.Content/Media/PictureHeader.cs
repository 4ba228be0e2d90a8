using System.Buffers.Binary;
using NetVips;

namespace Blog.Content.Media;

/// <summary>What a picture's header claims, read and bounded before any pixel is decoded.</summary>
internal sealed record PictureHeader(int Width, int Height, int Frames)
{
    /// <summary>Reads the header and refuses what would be too large to decode.</summary>
    /// <exception cref="PictureException">Unreadable, too many pixels or too many frames.</exception>
    public static PictureHeader ReadBounded(string path, PictureFormat format)
    {
        // libvips itself has no words for a PNG side beyond its own limit.
        if (format == PictureFormat.Png)
            Bound(ReadPngSize(path));
        var header = Read(path);
        Bound(header);
        return header;
    }

    /// <summary>Reads the header of one of our own files, upright as stored.</summary>
    public static PictureHeader Read(string path)
    {
        using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
        var frames = image.Contains("n-pages") ? (int)image.Get("n-pages") : 1;
        return new PictureHeader(image.Width, image.Height, frames);
    }

    private static void Bound(PictureHeader header)
    {
        if (header.Frames > PictureProcessor.MaxFrames)
            throw new PictureException($"The animation has {header.Frames:N0} frames; at most {PictureProcessor.MaxFrames:N0} can be taken.");
        var pixels = (long)header.Width * header.Height;
        if (pixels * header.Frames <= PictureProcessor.MaxPixels)
            return;
        var size = $"{header.Width:N0} × {header.Height:N0} pixels";
        throw new PictureException(header.Frames > 1
            ? $"The animation has {header.Frames:N0} frames of {size}; all frames together may have {PictureProcessor.MaxPixels / 1_000_000} million pixels."
            : $"The picture has {size}; at most {PictureProcessor.MaxPixels / 1_000_000} million pixels can be taken.");
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
