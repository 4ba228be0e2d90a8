using System.Security.Cryptography;
using System.Text;

namespace Blog.Core.PageCache;

/// <summary>A hash that is the same in each process, unlike that of a string.</summary>
internal static class StableHash
{
    /// <summary>The first 64 bits of the text's SHA-256.</summary>
    public static ulong Of(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
