using System.Buffers.Binary;

namespace Blog.Media.Icons;

/// <summary>
/// An icon file of several sizes, each a PNG (ICONDIR and ICONDIRENTRY of Windows, with PNG entries since Vista).
/// </summary>
internal static class IcoFile
{
    private const int Head = 6;
    private const int Entry = 16;

    /// <param name="pictures">Side in pixels, below 256, and the PNG of that size.</param>
    public static byte[] Of(IReadOnlyList<(int Size, byte[] Png)> pictures)
    {
        var file = new byte[Head + (Entry * pictures.Count) + pictures.Sum(p => p.Png.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), (ushort)pictures.Count);
        var at = Head + (Entry * pictures.Count);
        for (var i = 0; i < pictures.Count; i++)
        {
            var (size, png) = pictures[i];
            var entry = file.AsSpan(Head + (Entry * i), Entry);
            (entry[0], entry[1]) = ((byte)size, (byte)size);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[6..], 32);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], png.Length);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], at);
            png.CopyTo(file, at);
            at += png.Length;
        }

        return file;
    }
}
