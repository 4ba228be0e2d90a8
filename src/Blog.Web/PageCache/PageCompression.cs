using System.IO.Compression;

namespace Blog.Web.PageCache;

/// <summary>Compresses and decompresses pages in their content coding.</summary>
internal static class PageCompression
{
    public static byte[] Decompress(byte[] body, PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => Through(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)),
        PageEncoding.Gzip => Through(new GZipStream(new MemoryStream(body), CompressionMode.Decompress)),
        _ => body,
    };

    /// <summary>Compresses at the best level: brotli quality 11, or zlib's best.</summary>
    public static byte[] CompressSmall(byte[] content, PageEncoding encoding)
    {
        using var compressed = new MemoryStream();
        using (Stream to = encoding == PageEncoding.Brotli
            ? new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)
            : new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            to.Write(content);
        }

        return compressed.ToArray();
    }

    private static byte[] Through(Stream from)
    {
        using (from)
        {
            using var content = new MemoryStream();
            from.CopyTo(content);
            return content.ToArray();
        }
    }
}
