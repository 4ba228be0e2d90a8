using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Blog.Web.PageCache;

/// <summary>Brotli for response compression while a client waits, in a quality between fast and best.</summary>
/// <remarks>
/// Quality 5, which <see cref="CompressionLevel"/> has no name for: on an article of 1,700 words it takes as long as 4 and leaves
/// 7 % less, 13,335 bytes for 14,273; 6 would leave another 0.6 %.
/// </remarks>
internal sealed class QuickBrotli : ICompressionProvider
{
    public const int Quality = 5;

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) =>
        new BrotliStream(outputStream, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true);
}
