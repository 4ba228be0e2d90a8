using System.Security.Cryptography;
using Blog.Core.Counting;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.PageCache;

/// <summary>One variant of a page in one coding, ready to be sent. Immutable but for its own count.</summary>
public sealed class CachedPage
{
    // What a page takes in memory beside its body: headers, tags, entries of the store.
    private const int Overhead = 2048;

    private int served;

    public required int Status { get; init; }

    /// <summary>All but what the server adds itself.</summary>
    public required KeyValuePair<string, StringValues>[] Headers { get; init; }

    public required byte[] Body { get; init; }

    public required PageEncoding Encoding { get; init; }

    public required int Variant { get; init; }

    /// <summary>Null for a page that is not revalidated, such as a 404.</summary>
    public required string? ETag { get; init; }

    /// <summary>The entity tag of the same page before it was compressed again; a reader's copy of it is still good.</summary>
    public string? FormerETag { get; init; }

    /// <summary>What a serve of this variant counts for.</summary>
    public required ServeCell[] Cells { get; init; }

    public int Bytes => Body.Length + Overhead;

    /// <summary>Counts a serve; approximate, as it only says which pages are worth a better compression.</summary>
    public int NoteServe() => ++served;

    /// <summary>A strong entity tag: 64 bits of the content's SHA-256, the variant, and the coding.</summary>
    public static string TagOf(byte[] body, int variant, PageEncoding encoding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var coding = AcceptEncoding.NameOf(encoding) is { Length: > 0 } name ? name : "plain";
        return $"\"{Convert.ToHexStringLower(hash[..8])}-{variant}-{coding}\"";
    }
}
