using System.Buffers.Binary;
using System.Text;

namespace Blog.Media.Containers;

/// <summary>
/// Walks the chunks of a PNG (ISO/IEC 15948): keeps pixels, palette, transparency, resolution, orientation, profile.
/// </summary>
internal static class PngContainer
{
    private const int Signature = 8;
    private const int Crc = 4;

    // A packed profile is hardly ever larger than the profile.
    private const int MostPacked = ColourProfile.MaxBytes + 1024;

    public static int Walk(ContainerStream file)
    {
        file.Copy(Signature);
        var (hasProfile, hasExif) = (false, false);
        Span<byte> head = stackalloc byte[8];
        while (file.Left >= head.Length)
        {
            file.Read(head);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            switch (Encoding.Latin1.GetString(head[4..]))
            {
                case "IDAT":
                case "IHDR" when length == 13:
                case "PLTE" when length <= 768:
                case "tRNS" when length <= 256:
                case "pHYs" when length == 9:
                    file.Write(head);
                    file.Copy((long)length + Crc);
                    break;
                case "IEND":
                    file.Write(head);
                    file.Copy(Crc);
                    return 1;
                // One of a kind: each further one would cost as much again as the first.
                case "iCCP" when !hasProfile && length <= MostPacked:
                    hasProfile = true;
                    CopyProfile(file, head, (int)length);
                    break;
                case "eXIf" when !hasExif && length <= ExifOrientation.MaxBytes:
                    hasExif = true;
                    WriteExif(file, ExifOrientation.Only(file.Read((int)length)));
                    file.Skip(Crc);
                    break;
                case "acTL" when length == 8:
                    RefuseAnimation(BinaryPrimitives.ReadUInt32BigEndian(file.Read((int)length)));
                    file.Skip(Crc);
                    break;
                default:
                    Pass(file, head, length);
                    break;
            }
        }

        return 1;
    }

    // No decoder here reads the frames after the first: it would become a still picture in silence.
    private static void RefuseAnimation(uint frames)
    {
        if (frames > 1)
            throw new NotSupportedException(
                "Animated PNGs are not supported. Save the image as an animated WebP or GIF.");
    }

    // A chunk whose name begins with a capital is needed to show the picture, and no other than those above are known.
    private static void Pass(ContainerStream file, ReadOnlySpan<byte> head, uint length)
    {
        if ((head[4] & 0x20) == 0)
            throw new InvalidDataException();
        file.Skip((long)length + Crc);
    }

    private static void CopyProfile(ContainerStream file, ReadOnlySpan<byte> head, int length)
    {
        var chunk = file.Read(length);
        if (chunk.Length < length || !ColourProfile.IsBounded(chunk))
        {
            file.Skip(Crc);
            return;
        }

        file.Write(head);
        file.Write(chunk);
        file.Copy(Crc);
    }

    private static void WriteExif(ContainerStream file, byte[] exif)
    {
        if (exif.Length == 0)
            return;
        byte[] chunk = [.. "eXIf"u8, .. exif];
        file.WriteUInt32BigEndian((uint)exif.Length);
        file.Write(chunk);
        file.WriteUInt32BigEndian(CrcOf(chunk));
    }

    // CRC-32 of ISO 3309; .NET itself has only that of Castagnoli.
    private static uint CrcOf(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xedb88320 & (uint)-(int)(crc & 1));
        }

        return ~crc;
    }
}
