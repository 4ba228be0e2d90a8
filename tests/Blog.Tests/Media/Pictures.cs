using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace Blog.Tests.Media;

/// <summary>Draws the pictures that the tests upload, honest ones with NetVips and liars by hand.</summary>
internal static class Pictures
{
    /// <summary>A picture whose left half is red and right half blue.</summary>
    public static Image RedAndBlue(int width, int height)
    {
        using var left = (Image.Black(width / 2, height) + new double[] { 255, 0, 0 }).Cast(Enums.BandFormat.Uchar);
        using var right = (Image.Black(width - width / 2, height) + new double[] { 0, 0, 255 }).Cast(Enums.BandFormat.Uchar);
        using var joined = left.Join(right, Enums.Direction.Horizontal);
        return joined.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Encode(this Image image, string format)
    {
        using (image)
            return image.WriteToBuffer(format);
    }

    public static byte[] Jpeg(int width, int height) => RedAndBlue(width, height).Encode(".jpg");

    public static byte[] Png(int width, int height) => RedAndBlue(width, height).Encode(".png");

    /// <summary>Frames that grow darker, 100 ms apart, looping three times.</summary>
    public static byte[] Animation(string format, int width, int height, int frames)
    {
        var greys = Enumerable.Range(0, frames).Select(frame => RedAndBlue(width, height) * (1 - 0.5 * frame / frames)).ToArray();
        using var strip = Image.Arrayjoin(greys, across: 1)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        return strip.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", height);
            image.Set(GValue.ArrayIntType, "delay", Enumerable.Repeat(100, frames).ToArray());
            image.Set(GValue.GIntType, "loop", 3);
        }).Encode(format);
    }

    /// <summary>A well-formed GIF whose frames, black and white in turn, each paint one pixel of the canvas.</summary>
    public static byte[] GifOfFrames(int frames, ushort width = 1, ushort height = 1)
    {
        using var file = new MemoryStream();
        file.Write("GIF89a"u8);
        file.Write([(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
        for (var frame = 0; frame < frames; frame++)
            file.Write(
                [
                    0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, frame % 2 == 0 ? (byte)0x44 : (byte)0x4c,
                    1, 0,
                ]);
        file.WriteByte(0x3b);
        return file.ToArray();
    }

    /// <summary>A PNG that claims that size and holds as many zeros as asked, deflated: a decompression bomb.</summary>
    public static byte[] PngOfZeros(uint width, uint height, long zeros = 0)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Deflate(zeros));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A PNG with one more chunk behind its head.</summary>
    public static byte[] WithChunk(this byte[] png, string type, params byte[] data)
    {
        const int afterHead = 33;
        using var file = new MemoryStream();
        file.Write(png, 0, afterHead);
        WriteChunk(file, type, data);
        file.Write(png, afterHead, png.Length - afterHead);
        return file.ToArray();
    }

    /// <summary>So many bytes of one value, deflated as PNG and WebP have it (zlib).</summary>
    public static byte[] Deflate(long bytes, byte value = 0)
    {
        using var packed = new MemoryStream();
        var block = new byte[1 << 20];
        block.AsSpan().Fill(value);
        using (var zlib = new ZLibStream(packed, value == 0 ? CompressionLevel.Fastest : CompressionLevel.Optimal))
            for (; bytes > 0; bytes -= block.Length)
                zlib.Write(block, 0, (int)Math.Min(bytes, block.Length));
        return packed.ToArray();
    }

    private static void WriteChunk(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xedb88320 & (uint)-(int)(crc & 1));
        }
        return ~crc;
    }
}
