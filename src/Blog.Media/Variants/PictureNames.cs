using System.Security.Cryptography;
using Blog.Media.Storage;

namespace Blog.Media.Variants;

/// <summary>What names a picture in its addresses: the same for the same upload, so that nothing is stored twice.</summary>
public static class PictureNames
{
    /// <summary>
    /// Part of every digest: raise it whenever the pipeline would make other bytes of the same upload, so that an address that
    /// browsers keep for ever never changes what it shows.
    /// </summary>
    internal static ReadOnlySpan<byte> PipelineVersion => "blog-picture-1"u8;

    /// <summary>What an upload's names are made of: SHA-256 of pipeline version and bytes, 64 hexadecimal digits.</summary>
    public static string DigestOf(ReadOnlySpan<byte> upload) =>
        Convert.ToHexStringLower(SHA256.HashData([.. PipelineVersion, .. upload]));

    /// <summary>
    /// The name of uploads before names were salted: whoever has the same file can compute it, and so find out whether a draft of
    /// this blog holds it.
    /// </summary>
    /// <param name="digest">As <see cref="DigestOf"/> makes it.</param>
    public static string Plain(string digest) => digest[..PictureAddress.HashLength];

    /// <summary>The name in one blog, which nobody can compute who does not know its salt (HMAC-SHA-256).</summary>
    /// <param name="digest">As <see cref="DigestOf"/> makes it.</param>
    public static string Salted(string digest, Guid salt) =>
        Plain(Convert.ToHexStringLower(HMACSHA256.HashData(salt.ToByteArray(), Convert.FromHexString(digest))));
}
