using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Blog.Benchmarks.Pictures;

/// <summary>A small PNG with long compressed texts (zTXt), which a decoder unpacks although nobody reads them.</summary>
internal static class TextBomb
{
    /// <param name="megabytes">Length of each text, unpacked.</param>
    public static byte[] Png(int texts, int megabytes)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        // 16 × 16 pixels of 8 bits grey, each row with a filter byte before it.
        Write(file, "IHDR", [0, 0, 0, 16, 0, 0, 0, 16, 8, 0, 0, 0, 0]);
        // Letters, since a text ends at its first zero.
        var letters = new byte[1 << 20];
        letters.AsSpan().Fill((byte)'a');
        byte[] text = [.. "Comment\0\0"u8, .. Pack(letters, megabytes)];
        for (var i = 0; i < texts; i++)
        {
            Write(file, "zTXt", text);
        }

        Write(file, "IDAT", Pack(new byte[17 * 16], 1));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Pack(byte[] block, int times)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (; times > 0; times--)
            {
                zlib.Write(block);
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
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
            {
                crc = (crc >> 1) ^ (0xedb88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
