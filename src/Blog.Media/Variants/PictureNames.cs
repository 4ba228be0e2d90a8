using System.Security.Cryptography;
using Blog.Media.Storage;

namespace Blog.Media.Variants;

/// <summary>What names a picture in its addresses: the same for the same upload, so that nothing is stored twice.</summary>
public static class PictureNames
{
    /// <summary>
    /// The name of uploads before names were salted: whoever has the same file can compute it, and so find out whether a draft of
    /// this blog holds it.
    /// </summary>
    /// <param name="digest">SHA-256 of the upload, 64 hexadecimal digits.</param>
    public static string Plain(string digest) => digest[..PictureAddress.HashLength];

    /// <summary>The name in one blog, which nobody can compute who does not know its salt (HMAC-SHA-256).</summary>
    /// <param name="digest">SHA-256 of the upload, 64 hexadecimal digits.</param>
    public static string Salted(string digest, Guid salt) =>
        Plain(Convert.ToHexStringLower(HMACSHA256.HashData(salt.ToByteArray(), Convert.FromHexString(digest))));
}
