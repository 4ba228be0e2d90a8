using System.IO.Compression;

namespace Blog.Media.Containers;

/// <summary>The bound of an embedded ICC colour profile; a larger one is left out, and the picture taken for sRGB.</summary>
internal static class ColourProfile
{
    /// <summary>The largest profile that is kept, in bytes, unpacked; those of presses have one to three megabytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Whether a PNG's iCCP chunk unpacks to a profile within the bound; never more than that is unpacked.</summary>
    /// <param name="chunk">A name of 1 to 79 bytes, a zero, the method (0 is zlib), the packed profile.</param>
    public static bool IsBounded(byte[] chunk)
    {
        var end = Array.IndexOf(chunk, (byte)0);
        if (end is < 1 or > 79 || end + 2 >= chunk.Length || chunk[end + 1] != 0)
            return false;
        using var zlib = new ZLibStream(new MemoryStream(chunk, end + 2, chunk.Length - end - 2), CompressionMode.Decompress);
        var (buffer, length) = (new byte[64 * 1024], 0);
        try
        {
            for (int read; length <= MaxBytes && (read = zlib.Read(buffer)) > 0;)
                length += read;
            return length is > 0 and <= MaxBytes;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
