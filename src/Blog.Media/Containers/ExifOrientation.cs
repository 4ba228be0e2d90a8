using System.Buffers.Binary;

namespace Blog.Media.Containers;

/// <summary>The one thing of a camera's Exif that is kept: which way the camera was held (Exif 2.3, tag 0x0112).</summary>
internal static class ExifOrientation
{
    /// <summary>So much of an Exif block is looked at; orientation stands in its first directory.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int Upright = 1;
    private const int Entry = 12;

    /// <summary>Begins an Exif block in a JPEG, and now and then in a WebP.</summary>
    public static ReadOnlySpan<byte> Head => "Exif\0\0"u8;

    /// <summary>An Exif block that says the orientation of this one, and nothing else; empty for an upright picture.</summary>
    /// <param name="exif">A TIFF structure, with or without <see cref="Head"/>; it may hold anything.</param>
    public static byte[] Only(ReadOnlySpan<byte> exif)
    {
        var orientation = Read(exif.StartsWith(Head) ? exif[Head.Length..] : exif);
        return orientation is > Upright and <= 8
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [];
    }

    private static int Read(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!isLittle && !tiff.StartsWith("MM\0*"u8)))
            return Upright;
        var directory = isLittle
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return Upright;
        var entries = tiff[(int)directory..];
        for (var (left, at) = (Short(entries, isLittle), 2); left > 0 && at + Entry <= entries.Length; left--, at += Entry)
            if (Short(entries[at..], isLittle) == 0x0112)
                return Short(entries[(at + 8)..], isLittle);
        return Upright;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
